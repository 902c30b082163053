// Made from spec.md and type_specs/Keeper.yml by model.cc.j2.
// To change it, edit type_specs/Keeper.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/things/keeper.h"

#include "generated/api/keeper_operations.h"
#include "runtime/db/member.h"

namespace by_hand {

extern const mw::db::Model slot_model;
extern const mw::db::Model thing_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::id, .required = true, .member = db::member<&Keeper::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .unique = true, .member = db::member<&Keeper::name>},
    {.name = "bossId", .column = "boss_id", .kind = db::Kind::id, .member = db::member<&Keeper::boss_id>},
};

constexpr db::Order slot_set_order[] = {
    {.column = "keeperId"},
    {.column = "side"},
};

constexpr db::Relation relations[] = {
    {.name = "boss", .kind = db::RelationKind::fk, .target = &keeper_model, .column = "bossId", .inverse = "staff"},
    {.name = "thingSet", .kind = db::RelationKind::related_set, .target = &thing_model, .column = "keeperId", .inverse = "keeper"},
    {.name = "staff", .kind = db::RelationKind::related_set, .target = &keeper_model, .column = "bossId", .inverse = "boss"},
    {
        .name = "slotSet",
        .kind = db::RelationKind::related_set,
        .target = &slot_model,
        .column = "keeperId",
        .inverse = "keeper",
        .rows = {.order = slot_set_order},
    },
};

constexpr db::Reference referenced_by[] = {
    {&thing_model, "keeperId", db::OnDelete::cascade},
    {&keeper_model, "bossId", db::OnDelete::set_null},
    {&slot_model, "keeperId", db::OnDelete::cascade},
};

constexpr app::Input keeper_form[] = {
    {"id"},
    {"name"},
    {"bossId"},
};

constexpr app::Input keeper_key[] = {
    {"id"},
};

constexpr app::Step save_keeper_steps[] = {
    {.name = "keeper", .verb = app::Verb::post, .model = &keeper_model, .inputs = keeper_form},
};

constexpr app::Step delete_keeper_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &keeper_model, .inputs = keeper_key},
};

}  // namespace

constinit const db::Model keeper_model = {
    .name = "Keeper",
    .table = "keeper",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .referenced_by = referenced_by,
};

constinit const app::RootField KeepersQuery::keepers = {
    .name = "keepers",
    .statement = "KeepersQuery::keepers",
    .model = &keeper_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SaveKeeperMutation::mutation = {
    .name = "saveKeeper",
    .statement = "SaveKeeperMutation",
    .steps = save_keeper_steps,
};

constinit const app::Mutation DeleteKeeperMutation::mutation = {
    .name = "deleteKeeper",
    .statement = "DeleteKeeperMutation",
    .steps = delete_keeper_steps,
};

}  // namespace by_hand
