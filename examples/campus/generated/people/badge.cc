// Made from spec.md and type_specs/Badge.yml by model.cc.j2.
// To change it, edit type_specs/Badge.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/people/badge.h"

#include "generated/api/badge_operations.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model student_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "studentId", .column = "student_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Badge::student_id>},
    {.name = "number", .column = "number", .kind = db::Kind::int32, .required = true, .unique = true, .member = db::member<&Badge::number>},
};

constexpr db::Relation relations[] = {
    {.name = "student", .kind = db::RelationKind::fk, .target = &student_model, .column = "studentId", .inverse = "badgeSet"},
};

constexpr app::Input badge_form[] = {
    {"studentId"},
    {"number"},
};

constexpr db::Argument badge_query_badge_arguments[] = {
    {.name = "studentId", .path = "studentId"},
};

constexpr app::Step save_badge_steps[] = {
    {.name = "badge", .verb = app::Verb::post, .model = &badge_model, .inputs = badge_form},
};

}  // namespace

constinit const db::Model badge_model = {
    .name = "Badge",
    .table = "badge",
    .key = "studentId",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField BadgeQuery::badge = {
    .name = "badge",
    .statement = "BadgeQuery::badge",
    .model = &badge_model,
    .answer = app::Answer::item,
    .rows = {.arguments = badge_query_badge_arguments},
};

constinit const app::Mutation SaveBadgeMutation::mutation = {
    .name = "saveBadge",
    .statement = "SaveBadgeMutation",
    .steps = save_badge_steps,
};

}  // namespace campus
