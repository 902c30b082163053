// Made from spec.md and type_specs/Teacher.yml by model.cc.j2.
// To change it, edit type_specs/Teacher.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/people/teacher.h"

#include "generated/people/student.h"
#include "generated/studies/enrolment.h"
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
        .member = db::member<&Teacher::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .unique = true,
        .member = db::member<&Teacher::name>,
    },
};

constexpr db::Argument enrolment_set_arguments[] = {
    {.name = "studentId", .path = "studentId"},
};

constexpr db::Order enrolment_set_order[] = {
    {.column = "studentId"},
    {.column = "courseId"},
};

constexpr db::Relation relations[] = {
    {
        .name = "advised",
        .kind = db::RelationKind::related_set,
        .target = &student_model,
        .column = "advisorId",
        .inverse = "advisor",
        .rows =
            {
                .paging = {.page_size = 50},
            },
    },
    {
        .name = "tutored",
        .kind = db::RelationKind::related_set,
        .target = &student_model,
        .column = "tutorId",
        .inverse = "tutor",
        .rows =
            {
                .paging = {.page_size = 50},
            },
    },
    {
        .name = "enrolmentSet",
        .kind = db::RelationKind::related_set,
        .target = &enrolment_model,
        .column = "checkedById",
        .inverse = "checkedBy",
        .is_private = true,
        .rows =
            {
                .arguments = enrolment_set_arguments,
                .order = enrolment_set_order,
            },
    },
};

}  // namespace

constinit const db::Model teacher_model = {
    .name = "Teacher",
    .table = "teacher",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace campus
