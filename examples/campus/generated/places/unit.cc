// Made from spec.md and type_specs/Unit.yml by model.cc.j2.
// To change it, edit type_specs/Unit.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/places/unit.h"

#include "generated/api/unit_operations.h"
#include "runtime/db/member.h"

namespace campus {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Unit::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .member = db::member<&Unit::name>},
    {.name = "parentId", .column = "parent_id", .kind = db::Kind::uuid, .member = db::member<&Unit::parent_id>},
};

constexpr db::Relation relations[] = {
    {.name = "parent", .kind = db::RelationKind::fk, .target = &unit_model, .column = "parentId", .inverse = "parts"},
    {.name = "parts", .kind = db::RelationKind::related_set, .target = &unit_model, .column = "parentId", .inverse = "parent"},
};

constexpr app::Input unit_form[] = {
    {"id"},
    {"name"},
    {"parentId"},
};

constexpr app::Step delete_units_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &unit_model, .list = "ids"},
};

constexpr app::Step save_units_steps[] = {
    {.name = "units", .verb = app::Verb::post, .model = &unit_model, .list = "units", .inputs = unit_form},
};

}  // namespace

constinit const db::Model unit_model = {
    .name = "Unit",
    .table = "unit",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField UnitsQuery::units = {
    .name = "units",
    .statement = "UnitsQuery::units",
    .model = &unit_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation DeleteUnitsMutation::mutation = {
    .name = "deleteUnits",
    .statement = "DeleteUnitsMutation",
    .steps = delete_units_steps,
};

constinit const app::Mutation SaveUnitsMutation::mutation = {
    .name = "saveUnits",
    .statement = "SaveUnitsMutation",
    .steps = save_units_steps,
};

}  // namespace campus
