// Made from spec.md and type_specs/Slot.yml by model.cc.j2.
// To change it, edit type_specs/Slot.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/things/slot.h"

#include "generated/api/slot_operations.h"
#include "runtime/db/member.h"

namespace by_hand {

extern const mw::db::Model keeper_model;
extern const mw::db::Model thing_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::EnumValue slot_side_values[] = {
    {"LEFT", "left"},
    {"RIGHT", "right"},
};

constexpr db::Column columns[] = {
    {.name = "keeperId", .column = "keeper_id", .kind = db::Kind::id, .required = true, .member = db::member<&Slot::keeper_id>},
    {.name = "side", .column = "side", .kind = db::Kind::enumeration, .required = true, .enumeration = &slot_side_enum, .member = db::member<&Slot::side>},
    {.name = "thingId", .column = "thing_id", .kind = db::Kind::uuid, .member = db::member<&Slot::thing_id>},
};

constexpr db::Relation relations[] = {
    {.name = "keeper", .kind = db::RelationKind::fk, .target = &keeper_model, .column = "keeperId", .inverse = "slotSet"},
    {.name = "thing", .kind = db::RelationKind::fk, .target = &thing_model, .column = "thingId", .inverse = "slotSet"},
};

constexpr std::string_view keys[] = {
    "keeperId",
    "side",
};

constexpr app::Input slot_form[] = {
    {"keeperId"},
    {"side"},
    {"thingId"},
};

constexpr app::Input slot_key[] = {
    {"keeperId"},
    {"side"},
};

constexpr db::Order slots_query_slots_order[] = {
    {.column = "keeperId"},
    {.column = "side"},
};

constexpr app::Step save_slot_steps[] = {
    {.name = "slot", .verb = app::Verb::post, .model = &slot_model, .inputs = slot_form},
};

constexpr app::Step update_slot_steps[] = {
    {.name = "slot", .verb = app::Verb::update, .model = &slot_model, .inputs = slot_form},
};

constexpr app::Step delete_slot_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &slot_model, .inputs = slot_key},
};

}  // namespace

constinit const db::Enum slot_side_enum = {
    .name = "SlotSide",
    .values = slot_side_values,
};

constinit const db::Model slot_model = {
    .name = "Slot",
    .table = "slot",
    .key = "id",
    .keys = keys,
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField SlotsQuery::slots = {
    .name = "slots",
    .statement = "SlotsQuery::slots",
    .model = &slot_model,
    .answer = app::Answer::list,
    .rows = {.order = slots_query_slots_order},
};

constinit const app::Mutation SaveSlotMutation::mutation = {
    .name = "saveSlot",
    .statement = "SaveSlotMutation",
    .steps = save_slot_steps,
};

constinit const app::Mutation UpdateSlotMutation::mutation = {
    .name = "updateSlot",
    .statement = "UpdateSlotMutation",
    .steps = update_slot_steps,
};

constinit const app::Mutation DeleteSlotMutation::mutation = {
    .name = "deleteSlot",
    .statement = "DeleteSlotMutation",
    .steps = delete_slot_steps,
};

}  // namespace by_hand
