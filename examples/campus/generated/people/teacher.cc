// Made from spec.md and type_specs/Teacher.yml by model.cc.j2.
// To change it, edit type_specs/Teacher.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/people/teacher.h"

#include "generated/api/teacher_operations.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model enrolment_model;
extern const mw::db::Model student_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Teacher::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .unique = true, .member = db::member<&Teacher::name>},
};

constexpr std::string_view advised_filter[] = {
    "name",
};

constexpr db::OrderField advised_order_by[] = {
    {"NAME", "name"},
};

constexpr db::Order advised_order[] = {
    {.column = "name"},
};

constexpr db::Argument tutored_arguments[] = {
    {.name = "advisorId", .path = "advisorId"},
};

constexpr std::string_view tutored_filter[] = {
    "name",
};

constexpr db::OrderField tutored_order_by[] = {
    {"NAME", "name"},
};

constexpr db::Order tutored_order[] = {
    {.column = "name"},
};

constexpr db::Argument enrolment_set_arguments[] = {
    {.name = "studentId", .path = "studentId"},
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
    {
        .name = "advised",
        .kind = db::RelationKind::related_set,
        .target = &student_model,
        .column = "advisorId",
        .inverse = "advisor",
        .rows = {.filter = advised_filter, .order_by = advised_order_by, .order = advised_order, .paging = {.page_size = 50}},
    },
    {
        .name = "advisedConnection",
        .kind = db::RelationKind::related_set,
        .target = &student_model,
        .column = "advisorId",
        .inverse = "advisor",
        .rows =
            {
                .filter = advised_filter,
                .order_by = advised_order_by,
                .order = advised_order,
                .paging = {.kind = db::PagingKind::cursor, .page_size = 50},
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
                .arguments = tutored_arguments,
                .filter = tutored_filter,
                .order_by = tutored_order_by,
                .order = tutored_order,
                .paging = {.page_size = 50},
            },
    },
    {
        .name = "tutoredConnection",
        .kind = db::RelationKind::related_set,
        .target = &student_model,
        .column = "tutorId",
        .inverse = "tutor",
        .rows =
            {
                .arguments = tutored_arguments,
                .filter = tutored_filter,
                .order_by = tutored_order_by,
                .order = tutored_order,
                .paging = {.kind = db::PagingKind::cursor, .page_size = 50},
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
                .filter = enrolment_set_filter,
                .order_by = enrolment_set_order_by,
                .order = enrolment_set_order,
            },
    },
    {
        .name = "enrolmentSetConnection",
        .kind = db::RelationKind::related_set,
        .target = &enrolment_model,
        .column = "checkedById",
        .inverse = "checkedBy",
        .is_private = true,
        .rows =
            {
                .arguments = enrolment_set_arguments,
                .filter = enrolment_set_filter,
                .order_by = enrolment_set_order_by,
                .order = enrolment_set_order,
                .paging = {.kind = db::PagingKind::cursor},
            },
    },
};

constexpr app::Input teacher_form[] = {
    {"id"},
    {"name"},
};

constexpr app::Input teacher_key[] = {
    {"id"},
};

constexpr app::Step save_teacher_steps[] = {
    {.name = "teacher", .verb = app::Verb::post, .model = &teacher_model, .inputs = teacher_form},
};

constexpr app::Step delete_teacher_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &teacher_model, .inputs = teacher_key},
};

}  // namespace

constinit const db::Model teacher_model = {
    .name = "Teacher",
    .table = "teacher",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField TeachersQuery::teachers = {
    .name = "teachers",
    .statement = "TeachersQuery::teachers",
    .model = &teacher_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SaveTeacherMutation::mutation = {
    .name = "saveTeacher",
    .statement = "SaveTeacherMutation",
    .steps = save_teacher_steps,
};

constinit const app::Mutation DeleteTeacherMutation::mutation = {
    .name = "deleteTeacher",
    .statement = "DeleteTeacherMutation",
    .steps = delete_teacher_steps,
};

}  // namespace campus
