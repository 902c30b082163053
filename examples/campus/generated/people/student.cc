// Made from spec.md and type_specs/Student.yml by model.cc.j2.
// To change it, edit type_specs/Student.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/people/student.h"

#include "generated/api/mutation/arrange_exchange_mutation.h"
#include "generated/api/mutation/befriend_mutation.h"
#include "generated/api/mutation/enrol_mutation.h"
#include "generated/api/mutation/welcome_mutation.h"
#include "generated/api/student_operations.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model badge_model;
extern const mw::db::Model course_model;
extern const mw::db::Model enrolment_model;
extern const mw::db::Model exchange_model;
extern const mw::db::Model teacher_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Student::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .max_length = 100, .member = db::member<&Student::name>},
    {.name = "mentorId", .column = "mentor_id", .kind = db::Kind::uuid, .member = db::member<&Student::mentor_id>},
    {.name = "advisorId", .column = "advisor_id", .kind = db::Kind::uuid, .member = db::member<&Student::advisor_id>},
    {.name = "tutorId", .column = "tutor_id", .kind = db::Kind::uuid, .member = db::member<&Student::tutor_id>},
};

constexpr db::Argument courses_arguments[] = {
    {.name = "title", .path = "title"},
    {.name = "termName", .path = "term.name"},
};

constexpr db::Argument friends_arguments[] = {
    {.name = "advisorId", .path = "advisorId"},
};

constexpr std::string_view friends_filter[] = {
    "name",
};

constexpr db::OrderField friends_order_by[] = {
    {"NAME", "name"},
};

constexpr db::Order friends_order[] = {
    {.column = "name"},
};

constexpr db::Argument pupils_arguments[] = {
    {.name = "advisorId", .path = "advisorId"},
};

constexpr std::string_view pupils_filter[] = {
    "name",
};

constexpr db::OrderField pupils_order_by[] = {
    {"NAME", "name"},
};

constexpr db::Order pupils_order[] = {
    {.column = "name"},
};

constexpr std::string_view enrolment_set_filter[] = {
    "grade",
};

constexpr db::OrderField enrolment_set_order_by[] = {
    {"STUDENT_ID", "studentId"},
    {"SINCE", "since"},
    {"GRADE", "grade"},
};

constexpr db::Order enrolment_set_order[] = {
    {.column = "studentId"},
    {.column = "courseId"},
};

constexpr db::Relation relations[] = {
    {.name = "mentor", .kind = db::RelationKind::fk, .target = &student_model, .column = "mentorId", .inverse = "pupils"},
    {.name = "advisor", .kind = db::RelationKind::fk, .target = &teacher_model, .column = "advisorId", .inverse = "advised"},
    {.name = "tutor", .kind = db::RelationKind::fk, .target = &teacher_model, .column = "tutorId", .inverse = "tutored"},
    {.name = "advisors", .kind = db::RelationKind::via, .target = &teacher_model, .column = "advisorId"},
    {
        .name = "courses",
        .kind = db::RelationKind::through,
        .target = &course_model,
        .join = {.table = "enrolment", .own_column = "student_id", .target_column = "course_id", .model = &enrolment_model},
        .inverse = "students",
        .rows = {.arguments = courses_arguments},
    },
    {
        .name = "friends",
        .kind = db::RelationKind::through,
        .target = &student_model,
        .join = {.table = "student_friends", .own_column = "student_id", .target_column = "friend_id"},
        .ids = "friendIds",
        .rows =
            {
                .arguments = friends_arguments,
                .filter = friends_filter,
                .order_by = friends_order_by,
                .order = friends_order,
                .paging = {.page_size = 50},
            },
    },
    {
        .name = "friendsConnection",
        .kind = db::RelationKind::through,
        .target = &student_model,
        .join = {.table = "student_friends", .own_column = "student_id", .target_column = "friend_id"},
        .rows =
            {
                .arguments = friends_arguments,
                .filter = friends_filter,
                .order_by = friends_order_by,
                .order = friends_order,
                .paging = {.kind = db::PagingKind::cursor, .page_size = 50},
            },
    },
    {
        .name = "pupils",
        .kind = db::RelationKind::related_set,
        .target = &student_model,
        .column = "mentorId",
        .inverse = "mentor",
        .rows =
            {
                .arguments = pupils_arguments,
                .filter = pupils_filter,
                .order_by = pupils_order_by,
                .order = pupils_order,
                .paging = {.page_size = 50},
            },
    },
    {
        .name = "pupilsConnection",
        .kind = db::RelationKind::related_set,
        .target = &student_model,
        .column = "mentorId",
        .inverse = "mentor",
        .rows =
            {
                .arguments = pupils_arguments,
                .filter = pupils_filter,
                .order_by = pupils_order_by,
                .order = pupils_order,
                .paging = {.kind = db::PagingKind::cursor, .page_size = 50},
            },
    },
    {.name = "badgeSet", .kind = db::RelationKind::related_set, .target = &badge_model, .column = "studentId", .inverse = "student"},
    {
        .name = "enrolmentSet",
        .kind = db::RelationKind::related_set,
        .target = &enrolment_model,
        .column = "studentId",
        .inverse = "student",
        .rows = {.filter = enrolment_set_filter, .order_by = enrolment_set_order_by, .order = enrolment_set_order},
    },
    {
        .name = "enrolmentSetConnection",
        .kind = db::RelationKind::related_set,
        .target = &enrolment_model,
        .column = "studentId",
        .inverse = "student",
        .rows =
            {
                .filter = enrolment_set_filter,
                .order_by = enrolment_set_order_by,
                .order = enrolment_set_order,
                .paging = {.kind = db::PagingKind::cursor},
            },
    },
    {.name = "hosted", .kind = db::RelationKind::related_set, .target = &exchange_model, .column = "hostId", .inverse = "host"},
};

constexpr db::Reference referenced_by[] = {
    {&student_model, "mentorId", db::OnDelete::set_null},
    {&badge_model, "studentId", db::OnDelete::cascade},
    {&enrolment_model, "studentId", db::OnDelete::cascade},
    {&exchange_model, "hostId", db::OnDelete::cascade},
    {&exchange_model, "guestId", db::OnDelete::cascade},
};

constexpr app::Input student_form[] = {
    {"id"},
    {"name"},
    {"mentorId"},
    {"advisorId"},
    {"tutorId"},
    {"friendIds"},
};

constexpr app::Input student_key[] = {
    {"id"},
};

constexpr app::Input enrolment_form[] = {
    {"studentId"},
    {"courseId"},
    {"since"},
    {"grade"},
};

constexpr app::Input exchange_form[] = {
    {"id"},
    {"hostId"},
    {"guestId"},
    {"year"},
};

constexpr app::Input badge_form[] = {
    {"studentId"},
    {"number"},
};

constexpr db::Argument student_query_student_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr db::Order student_query_student_order[] = {
    {.column = "name"},
};

constexpr db::Argument students_query_students_arguments[] = {
    {.name = "advisorId", .path = "advisorId"},
};

constexpr std::string_view students_query_students_filter[] = {
    "name",
};

constexpr db::OrderField students_query_students_order_by[] = {
    {"NAME", "name"},
};

constexpr db::Order students_query_students_order[] = {
    {.column = "name"},
};

constexpr app::Step save_student_steps[] = {
    {.name = "student", .verb = app::Verb::post, .model = &student_model, .inputs = student_form},
};

constexpr app::Step delete_student_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &student_model, .inputs = student_key},
};

constexpr app::Step delete_students_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &student_model, .list = "ids"},
};

constexpr app::ParentLink enrol_enrolments_parents[] = {
    {"studentId", "student"},
};

constexpr app::Step enrol_steps[] = {
    {.name = "student", .verb = app::Verb::post, .model = &student_model, .prefix = "student", .inputs = student_form},
    {
        .name = "enrolments",
        .verb = app::Verb::post,
        .model = &enrolment_model,
        .list = "enrolments",
        .inputs = enrolment_form,
        .parents = enrol_enrolments_parents,
    },
};

constexpr app::ParentLink arrange_exchange_exchange_parents[] = {
    {"hostId", "student"},
    {"guestId", "student"},
};

constexpr app::Step arrange_exchange_steps[] = {
    {.name = "student", .verb = app::Verb::post, .model = &student_model, .prefix = "student", .inputs = student_form},
    {
        .name = "exchange",
        .verb = app::Verb::post,
        .model = &exchange_model,
        .prefix = "exchange",
        .inputs = exchange_form,
        .parents = arrange_exchange_exchange_parents,
    },
};

constexpr app::ParentLink welcome_badge_parents[] = {
    {"studentId", "student"},
};

constexpr app::Step welcome_steps[] = {
    {.name = "student", .verb = app::Verb::post, .model = &student_model, .prefix = "student", .inputs = student_form},
    {.name = "badge", .verb = app::Verb::post, .model = &badge_model, .prefix = "badge", .inputs = badge_form, .parents = welcome_badge_parents},
};

constexpr app::Step befriend_steps[] = {
    {.name = "student", .verb = app::Verb::update, .model = &student_model, .inputs = student_form},
};

}  // namespace

constinit const db::Model student_model = {
    .name = "Student",
    .table = "student",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .referenced_by = referenced_by,
};

constinit const app::RootField StudentQuery::student = {
    .name = "student",
    .statement = "StudentQuery::student",
    .model = &student_model,
    .answer = app::Answer::item,
    .rows = {.arguments = student_query_student_arguments, .order = student_query_student_order},
};

constinit const app::RootField StudentsQuery::students = {
    .name = "students",
    .statement = "StudentsQuery::students",
    .model = &student_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = students_query_students_arguments,
            .filter = students_query_students_filter,
            .order_by = students_query_students_order_by,
            .order = students_query_students_order,
            .paging = {.page_size = 50},
        },
};

constinit const app::RootField StudentsQuery::students_connection = {
    .name = "studentsConnection",
    .statement = "StudentsQuery::studentsConnection",
    .model = &student_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = students_query_students_arguments,
            .filter = students_query_students_filter,
            .order_by = students_query_students_order_by,
            .order = students_query_students_order,
            .paging = {.kind = db::PagingKind::cursor, .page_size = 50},
        },
};

constinit const app::Mutation SaveStudentMutation::mutation = {
    .name = "saveStudent",
    .statement = "SaveStudentMutation",
    .steps = save_student_steps,
};

constinit const app::Mutation DeleteStudentMutation::mutation = {
    .name = "deleteStudent",
    .statement = "DeleteStudentMutation",
    .steps = delete_student_steps,
};

constinit const app::Mutation DeleteStudentsMutation::mutation = {
    .name = "deleteStudents",
    .statement = "DeleteStudentsMutation",
    .steps = delete_students_steps,
};

constinit const app::Mutation EnrolMutation::mutation = {
    .name = "enrol",
    .statement = "EnrolMutation",
    .steps = enrol_steps,
};

constinit const app::Mutation ArrangeExchangeMutation::mutation = {
    .name = "arrangeExchange",
    .statement = "ArrangeExchangeMutation",
    .steps = arrange_exchange_steps,
};

constinit const app::Mutation WelcomeMutation::mutation = {
    .name = "welcome",
    .statement = "WelcomeMutation",
    .steps = welcome_steps,
};

constinit const app::Mutation BefriendMutation::mutation = {
    .name = "befriend",
    .statement = "BefriendMutation",
    .plain = true,
    .steps = befriend_steps,
};

}  // namespace campus
