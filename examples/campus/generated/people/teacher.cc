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
        .rows = {.paging = {.page_size = 50}},
    },
    {
        .name = "tutored",
        .kind = db::RelationKind::related_set,
        .target = &student_model,
        .column = "tutorId",
        .inverse = "tutor",
        .rows = {.paging = {.page_size = 50}},
    },
    {
        .name = "enrolmentSet",
        .kind = db::RelationKind::related_set,
        .target = &enrolment_model,
        .column = "checkedById",
        .inverse = "checkedBy",
        .is_private = true,
        .rows = {.arguments = enrolment_set_arguments, .order = enrolment_set_order},
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
