// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/mutation/arrange_exchange_mutation.h"
#include "generated/api/mutation/delete_student_mutation.h"
#include "generated/api/mutation/delete_students_mutation.h"
#include "generated/api/mutation/delete_teacher_mutation.h"
#include "generated/api/mutation/enrol_mutation.h"
#include "generated/api/mutation/found_club_mutation.h"
#include "generated/api/mutation/save_badge_mutation.h"
#include "generated/api/mutation/save_student_mutation.h"
#include "generated/api/mutation/save_teacher_mutation.h"
#include "generated/api/mutation/welcome_mutation.h"
#include "generated/api/query/badge_query.h"
#include "generated/api/query/clubs_query.h"
#include "generated/api/query/members_query.h"
#include "generated/api/query/student_query.h"
#include "generated/api/query/students_query.h"
#include "generated/api/query/teachers_query.h"
#include "generated/people/badge.h"
#include "generated/people/club.h"
#include "generated/people/member.h"
#include "generated/people/student.h"
#include "generated/people/teacher.h"
#include "generated/studies/enrolment.h"
#include "generated/studies/exchange.h"

namespace campus {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr app::Input student_form[] = {
    {"id"},
    {"name"},
    {"mentorId"},
    {"advisorId"},
    {"tutorId"},
    {"friendIds"},
};

constexpr app::Input teacher_form[] = {
    {"id"},
    {"name"},
};

constexpr app::Input badge_form[] = {
    {"studentId"},
    {"number"},
};

constexpr app::Input student_key[] = {
    {"id"},
};

constexpr app::Input teacher_key[] = {
    {"id"},
};

constexpr app::Input enrolment_form[] = {
    {"studentId"},
    {"courseId"},
    {"since"},
    {"grade"},
};

constexpr app::Input member_form[] = {
    {"id"},
    {"name"},
    {"clubId"},
};

constexpr app::Input club_form[] = {
    {"id"},
    {"name"},
    {"presidentId"},
};

constexpr app::Input exchange_form[] = {
    {"id"},
    {"hostId"},
    {"guestId"},
    {"year"},
};

}  // namespace

// student:query

namespace {

constexpr db::Argument student_student_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const app::RootField StudentQuery::student = {
    .name = "student",
    .statement = "StudentQuery::student",
    .model = &student_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = student_student_arguments,
        },
};

// students:query

constinit const app::RootField StudentsQuery::students = {
    .name = "students",
    .statement = "StudentsQuery::students",
    .model = &student_model,
    .answer = app::Answer::list,
    .rows =
        {
            .paging = {.page_size = 50},
        },
};

// teachers:query

constinit const app::RootField TeachersQuery::teachers = {
    .name = "teachers",
    .statement = "TeachersQuery::teachers",
    .model = &teacher_model,
    .answer = app::Answer::list,
};

// badge:query

namespace {

constexpr db::Argument badge_badge_arguments[] = {
    {.name = "studentId", .path = "studentId"},
};

}  // namespace

constinit const app::RootField BadgeQuery::badge = {
    .name = "badge",
    .statement = "BadgeQuery::badge",
    .model = &badge_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = badge_badge_arguments,
        },
};

// clubs:query

constinit const app::RootField ClubsQuery::clubs = {
    .name = "clubs",
    .statement = "ClubsQuery::clubs",
    .model = &club_model,
    .answer = app::Answer::list,
};

// members:query

constinit const app::RootField MembersQuery::members = {
    .name = "members",
    .statement = "MembersQuery::members",
    .model = &member_model,
    .answer = app::Answer::list,
};

// save-student:mutation

namespace {

constexpr app::Step save_student_steps[] = {
    {
        .name = "student",
        .verb = app::Verb::post,
        .model = &student_model,
        .inputs = student_form,
    },
};

}  // namespace

constinit const app::Mutation SaveStudentMutation::mutation = {
    .name = "saveStudent",
    .statement = "SaveStudentMutation",
    .steps = save_student_steps,
};

// save-teacher:mutation

namespace {

constexpr app::Step save_teacher_steps[] = {
    {
        .name = "teacher",
        .verb = app::Verb::post,
        .model = &teacher_model,
        .inputs = teacher_form,
    },
};

}  // namespace

constinit const app::Mutation SaveTeacherMutation::mutation = {
    .name = "saveTeacher",
    .statement = "SaveTeacherMutation",
    .steps = save_teacher_steps,
};

// save-badge:mutation

namespace {

constexpr app::Step save_badge_steps[] = {
    {
        .name = "badge",
        .verb = app::Verb::post,
        .model = &badge_model,
        .inputs = badge_form,
    },
};

}  // namespace

constinit const app::Mutation SaveBadgeMutation::mutation = {
    .name = "saveBadge",
    .statement = "SaveBadgeMutation",
    .steps = save_badge_steps,
};

// delete-student:mutation

namespace {

constexpr app::Step delete_student_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &student_model,
        .inputs = student_key,
    },
};

}  // namespace

constinit const app::Mutation DeleteStudentMutation::mutation = {
    .name = "deleteStudent",
    .statement = "DeleteStudentMutation",
    .steps = delete_student_steps,
};

// delete-teacher:mutation

namespace {

constexpr app::Step delete_teacher_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &teacher_model,
        .inputs = teacher_key,
    },
};

}  // namespace

constinit const app::Mutation DeleteTeacherMutation::mutation = {
    .name = "deleteTeacher",
    .statement = "DeleteTeacherMutation",
    .steps = delete_teacher_steps,
};

// delete-students:mutation

namespace {

constexpr app::Step delete_students_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &student_model,
        .list = "ids",
    },
};

}  // namespace

constinit const app::Mutation DeleteStudentsMutation::mutation = {
    .name = "deleteStudents",
    .statement = "DeleteStudentsMutation",
    .steps = delete_students_steps,
};

// enrol:mutation

namespace {

constexpr app::ParentLink enrol_enrolments_parents[] = {
    {"studentId", "student"},
};

constexpr app::Step enrol_steps[] = {
    {
        .name = "student",
        .verb = app::Verb::post,
        .model = &student_model,
        .prefix = "student",
        .inputs = student_form,
    },
    {
        .name = "enrolments",
        .verb = app::Verb::post,
        .model = &enrolment_model,
        .list = "enrolments",
        .inputs = enrolment_form,
        .parents = enrol_enrolments_parents,
    },
};

}  // namespace

constinit const app::Mutation EnrolMutation::mutation = {
    .name = "enrol",
    .statement = "EnrolMutation",
    .steps = enrol_steps,
};

// found-club:mutation

namespace {

constexpr app::ParentLink found_club_member_parents[] = {
    {"clubId", "club"},
};

constexpr app::ParentLink found_club_club_parents[] = {
    {"presidentId", "member"},
};

constexpr app::Step found_club_steps[] = {
    {
        .name = "member",
        .verb = app::Verb::post,
        .model = &member_model,
        .prefix = "member",
        .inputs = member_form,
        .parents = found_club_member_parents,
    },
    {
        .name = "club",
        .verb = app::Verb::post,
        .model = &club_model,
        .prefix = "club",
        .inputs = club_form,
        .parents = found_club_club_parents,
    },
};

}  // namespace

constinit const app::Mutation FoundClubMutation::mutation = {
    .name = "foundClub",
    .statement = "FoundClubMutation",
    .steps = found_club_steps,
};

// arrange-exchange:mutation

namespace {

constexpr app::ParentLink arrange_exchange_exchange_parents[] = {
    {"hostId", "student"},
    {"guestId", "student"},
};

constexpr app::Step arrange_exchange_steps[] = {
    {
        .name = "student",
        .verb = app::Verb::post,
        .model = &student_model,
        .prefix = "student",
        .inputs = student_form,
    },
    {
        .name = "exchange",
        .verb = app::Verb::post,
        .model = &exchange_model,
        .prefix = "exchange",
        .inputs = exchange_form,
        .parents = arrange_exchange_exchange_parents,
    },
};

}  // namespace

constinit const app::Mutation ArrangeExchangeMutation::mutation = {
    .name = "arrangeExchange",
    .statement = "ArrangeExchangeMutation",
    .steps = arrange_exchange_steps,
};

// welcome:mutation

namespace {

constexpr app::ParentLink welcome_badge_parents[] = {
    {"studentId", "student"},
};

constexpr app::Step welcome_steps[] = {
    {
        .name = "student",
        .verb = app::Verb::post,
        .model = &student_model,
        .prefix = "student",
        .inputs = student_form,
    },
    {
        .name = "badge",
        .verb = app::Verb::post,
        .model = &badge_model,
        .prefix = "badge",
        .inputs = badge_form,
        .parents = welcome_badge_parents,
    },
};

}  // namespace

constinit const app::Mutation WelcomeMutation::mutation = {
    .name = "welcome",
    .statement = "WelcomeMutation",
    .steps = welcome_steps,
};

}  // namespace campus
