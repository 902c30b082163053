// Made from spec.md and type_specs/Student.yml by model.cc.j2.
// To change it, edit type_specs/Student.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/people/student.h"

#include "generated/people/badge.h"
#include "generated/people/teacher.h"
#include "generated/studies/course.h"
#include "generated/studies/enrolment.h"
#include "generated/studies/exchange.h"
#include "runtime/db/member.h"

namespace campus {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = db::Kind::uuid,
        .required = true,
        .member = db::member<&Student::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .max_length = 100,
        .member = db::member<&Student::name>,
    },
    {
        .name = "mentorId",
        .column = "mentor_id",
        .kind = db::Kind::uuid,
        .member = db::member<&Student::mentor_id>,
    },
    {
        .name = "advisorId",
        .column = "advisor_id",
        .kind = db::Kind::uuid,
        .member = db::member<&Student::advisor_id>,
    },
    {
        .name = "tutorId",
        .column = "tutor_id",
        .kind = db::Kind::uuid,
        .member = db::member<&Student::tutor_id>,
    },
};

constexpr db::Argument courses_arguments[] = {
    {.name = "title", .path = "title"},
    {.name = "termName", .path = "term.name"},
};

constexpr db::Order enrolment_set_order[] = {
    {.column = "studentId"},
    {.column = "courseId"},
};

constexpr db::Relation relations[] = {
    {
        .name = "mentor",
        .kind = db::RelationKind::fk,
        .target = &student_model,
        .column = "mentorId",
        .inverse = "pupils",
    },
    {
        .name = "advisor",
        .kind = db::RelationKind::fk,
        .target = &teacher_model,
        .column = "advisorId",
        .inverse = "advised",
    },
    {
        .name = "tutor",
        .kind = db::RelationKind::fk,
        .target = &teacher_model,
        .column = "tutorId",
        .inverse = "tutored",
    },
    {
        .name = "advisors",
        .kind = db::RelationKind::via,
        .target = &teacher_model,
        .column = "advisorId",
    },
    {
        .name = "courses",
        .kind = db::RelationKind::through,
        .target = &course_model,
        .join =
            {
                .table = "enrolment",
                .own_column = "student_id",
                .target_column = "course_id",
                .model = &enrolment_model,
            },
        .inverse = "students",
        .rows =
            {
                .arguments = courses_arguments,
            },
    },
    {
        .name = "friends",
        .kind = db::RelationKind::through,
        .target = &student_model,
        .join =
            {
                .table = "student_friends",
                .own_column = "student_id",
                .target_column = "friend_id",
            },
        .ids = "friendIds",
        .rows =
            {
                .paging = {.page_size = 50},
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
                .paging = {.page_size = 50},
            },
    },
    {
        .name = "badgeSet",
        .kind = db::RelationKind::related_set,
        .target = &badge_model,
        .column = "studentId",
        .inverse = "student",
    },
    {
        .name = "enrolmentSet",
        .kind = db::RelationKind::related_set,
        .target = &enrolment_model,
        .column = "studentId",
        .inverse = "student",
        .rows =
            {
                .order = enrolment_set_order,
            },
    },
    {
        .name = "hosted",
        .kind = db::RelationKind::related_set,
        .target = &exchange_model,
        .column = "hostId",
        .inverse = "host",
    },
};

}  // namespace

constinit const db::Model student_model = {
    .name = "Student",
    .table = "student",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace campus
