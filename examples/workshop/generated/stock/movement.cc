// Made from spec.md and type_specs/Movement.yml by model.cc.j2.
// To change it, edit type_specs/Movement.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/stock/movement.h"

#include "generated/api/movement_operations.h"
#include "runtime/db/member.h"

namespace workshop {

extern const mw::db::Model part_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::id, .required = true, .member = db::member<&Movement::id>},
    {.name = "partId", .column = "part_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Movement::part_id>},
    {.name = "change", .column = "change", .kind = db::Kind::int32, .required = true, .member = db::member<&Movement::change>},
    {.name = "reason", .column = "reason", .kind = db::Kind::string, .max_length = 200, .member = db::member<&Movement::reason>},
    {
        .name = "at",
        .column = "at",
        .kind = db::Kind::datetime,
        .required = true,
        .read_only = true,
        .default_value = db::literal::now(),
        .member = db::member<&Movement::at>,
    },
};

constexpr db::Relation relations[] = {
    {.name = "part", .kind = db::RelationKind::fk, .target = &part_model, .column = "partId", .inverse = "movementSet"},
};

}  // namespace

constinit const db::Model movement_model = {
    .name = "Movement",
    .table = "movement",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField MovementsQuery::movements = {
    .name = "movements",
    .statement = "MovementsQuery::movements",
    .model = &movement_model,
    .answer = app::Answer::list,
};

}  // namespace workshop
