// Made from spec.md and type_specs/Enrolment.yml by model.cc.j2.
// To change it, edit type_specs/Enrolment.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/studies/enrolment.h"

#include "generated/api/enrolment_operations.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model course_model;
extern const mw::db::Model student_model;
extern const mw::db::Model teacher_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "studentId", .column = "student_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Enrolment::student_id>},
    {.name = "courseId", .column = "course_id", .kind = db::Kind::string, .required = true, .member = db::member<&Enrolment::course_id>},
    {
        .name = "since",
        .column = "since",
        .kind = db::Kind::date,
        .required = true,
        .default_value = db::literal::text("2026-01-01"),
        .member = db::member<&Enrolment::since>,
    },
    {.name = "grade", .column = "grade", .kind = db::Kind::int32, .minimum = "1", .maximum = "6", .member = db::member<&Enrolment::grade>},
    {.name = "checkedById", .column = "checked_by_id", .kind = db::Kind::uuid, .is_private = true, .member = db::member<&Enrolment::checked_by_id>},
};

constexpr db::Relation relations[] = {
    {.name = "student", .kind = db::RelationKind::fk, .target = &student_model, .column = "studentId", .inverse = "enrolmentSet"},
    {.name = "course", .kind = db::RelationKind::fk, .target = &course_model, .column = "courseId", .inverse = "enrolmentSet"},
    {.name = "checkedBy", .kind = db::RelationKind::fk, .target = &teacher_model, .column = "checkedById", .inverse = "enrolmentSet", .is_private = true},
};

constexpr std::string_view keys[] = {
    "studentId",
    "courseId",
};

constexpr app::Input enrolment_form[] = {
    {"studentId"},
    {"courseId"},
    {"since"},
    {"grade"},
};

constexpr app::Input enrolment_key[] = {
    {"studentId"},
    {"courseId"},
};

constexpr db::Argument enrolment_query_enrolment_arguments[] = {
    {.name = "studentId", .path = "studentId"},
    {.name = "courseId", .path = "courseId"},
};

constexpr db::Order enrolment_query_enrolment_order[] = {
    {.column = "studentId"},
    {.column = "courseId"},
};

constexpr db::Argument enrolments_query_enrolments_arguments[] = {
    {.name = "studentId", .path = "studentId"},
};

constexpr std::string_view enrolments_query_enrolments_filter[] = {
    "grade",
};

constexpr db::OrderField enrolments_query_enrolments_order_by[] = {
    {"STUDENT_ID", "studentId"},
    {"SINCE", "since"},
    {"GRADE", "grade"},
};

constexpr db::Order enrolments_query_enrolments_order[] = {
    {.column = "studentId"},
    {.column = "courseId"},
};

constexpr app::Step save_enrolment_steps[] = {
    {.name = "enrolment", .verb = app::Verb::post, .model = &enrolment_model, .inputs = enrolment_form},
};

constexpr app::Step create_enrolment_steps[] = {
    {.name = "enrolment", .verb = app::Verb::create, .model = &enrolment_model, .inputs = enrolment_form},
};

constexpr app::Step update_enrolment_steps[] = {
    {.name = "enrolment", .verb = app::Verb::update, .model = &enrolment_model, .inputs = enrolment_form},
};

constexpr std::string_view get_or_create_enrolment_enrolment_find_by[] = {
    "studentId",
    "courseId",
};

constexpr app::Step get_or_create_enrolment_steps[] = {
    {
        .name = "enrolment",
        .verb = app::Verb::get_or_create,
        .model = &enrolment_model,
        .inputs = enrolment_form,
        .find_by = get_or_create_enrolment_enrolment_find_by,
        .created = "created",
    },
};

constexpr app::Step save_enrolments_steps[] = {
    {.name = "enrolments", .verb = app::Verb::post, .model = &enrolment_model, .list = "enrolments", .inputs = enrolment_form},
};

constexpr app::Step update_enrolments_steps[] = {
    {.name = "enrolments", .verb = app::Verb::update, .model = &enrolment_model, .list = "enrolments", .inputs = enrolment_form},
};

constexpr app::Step delete_enrolment_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &enrolment_model, .inputs = enrolment_key},
};

constexpr app::Step delete_enrolments_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &enrolment_model, .list = "ids"},
};

}  // namespace

constinit const db::Model enrolment_model = {
    .name = "Enrolment",
    .table = "enrolment",
    .key = "id",
    .keys = keys,
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField EnrolmentQuery::enrolment = {
    .name = "enrolment",
    .statement = "EnrolmentQuery::enrolment",
    .model = &enrolment_model,
    .answer = app::Answer::item,
    .rows = {.arguments = enrolment_query_enrolment_arguments, .order = enrolment_query_enrolment_order},
};

constinit const app::RootField EnrolmentsQuery::enrolments = {
    .name = "enrolments",
    .statement = "EnrolmentsQuery::enrolments",
    .model = &enrolment_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = enrolments_query_enrolments_arguments,
            .filter = enrolments_query_enrolments_filter,
            .order_by = enrolments_query_enrolments_order_by,
            .order = enrolments_query_enrolments_order,
        },
};

constinit const app::RootField EnrolmentsQuery::enrolments_connection = {
    .name = "enrolmentsConnection",
    .statement = "EnrolmentsQuery::enrolmentsConnection",
    .model = &enrolment_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = enrolments_query_enrolments_arguments,
            .filter = enrolments_query_enrolments_filter,
            .order_by = enrolments_query_enrolments_order_by,
            .order = enrolments_query_enrolments_order,
            .paging = {.kind = db::PagingKind::cursor},
        },
};

constinit const app::Mutation SaveEnrolmentMutation::mutation = {
    .name = "saveEnrolment",
    .statement = "SaveEnrolmentMutation",
    .steps = save_enrolment_steps,
};

constinit const app::Mutation CreateEnrolmentMutation::mutation = {
    .name = "createEnrolment",
    .statement = "CreateEnrolmentMutation",
    .steps = create_enrolment_steps,
};

constinit const app::Mutation UpdateEnrolmentMutation::mutation = {
    .name = "updateEnrolment",
    .statement = "UpdateEnrolmentMutation",
    .steps = update_enrolment_steps,
};

constinit const app::Mutation GetOrCreateEnrolmentMutation::mutation = {
    .name = "getOrCreateEnrolment",
    .statement = "GetOrCreateEnrolmentMutation",
    .steps = get_or_create_enrolment_steps,
};

constinit const app::Mutation SaveEnrolmentsMutation::mutation = {
    .name = "saveEnrolments",
    .statement = "SaveEnrolmentsMutation",
    .steps = save_enrolments_steps,
};

constinit const app::Mutation UpdateEnrolmentsMutation::mutation = {
    .name = "updateEnrolments",
    .statement = "UpdateEnrolmentsMutation",
    .steps = update_enrolments_steps,
};

constinit const app::Mutation DeleteEnrolmentMutation::mutation = {
    .name = "deleteEnrolment",
    .statement = "DeleteEnrolmentMutation",
    .steps = delete_enrolment_steps,
};

constinit const app::Mutation DeleteEnrolmentsMutation::mutation = {
    .name = "deleteEnrolments",
    .statement = "DeleteEnrolmentsMutation",
    .steps = delete_enrolments_steps,
};

}  // namespace campus
