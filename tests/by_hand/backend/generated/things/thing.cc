// Made from spec.md and type_specs/Thing.yml by model.cc.j2.
// To change it, edit type_specs/Thing.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/things/thing.h"

#include "generated/api/thing_operations.h"
#include "runtime/db/member.h"

namespace by_hand {

extern const mw::db::Model keeper_model;
extern const mw::db::Model note_model;
extern const mw::db::Model slot_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::EnumValue thing_status_values[] = {
    {"NEW", "new"},
    {"IN_USE", "in-use"},
    {"_3RD", "3rd"},
};

constexpr db::EnumValue thing_level_values[] = {
    {"LOW", "low"},
    {"HIGH", "high"},
};

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Thing::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .max_length = 40, .member = db::member<&Thing::name>},
    {.name = "handle", .column = "handle", .kind = db::Kind::slug, .member = db::member<&Thing::handle>},
    {.name = "mail", .column = "mail", .kind = db::Kind::email, .member = db::member<&Thing::mail>},
    {.name = "site", .column = "site", .kind = db::Kind::url, .member = db::member<&Thing::site>},
    {.name = "story", .column = "story", .kind = db::Kind::text, .member = db::member<&Thing::story>},
    {.name = "body", .column = "body", .kind = db::Kind::markdown, .member = db::member<&Thing::body>},
    {.name = "flag", .column = "flag", .kind = db::Kind::boolean, .member = db::member<&Thing::flag>},
    {.name = "count", .column = "count", .kind = db::Kind::int32, .member = db::member<&Thing::count>},
    {.name = "big", .column = "big", .kind = db::Kind::bigint, .member = db::member<&Thing::big>},
    {.name = "ratio", .column = "ratio", .kind = db::Kind::float64, .member = db::member<&Thing::ratio>},
    {
        .name = "price",
        .column = "price",
        .kind = db::Kind::decimal,
        .minimum = "0",
        .maximum = "1000",
        .precision = 10,
        .scale = 2,
        .member = db::member<&Thing::price>,
    },
    {.name = "day", .column = "day", .kind = db::Kind::date, .member = db::member<&Thing::day>},
    {.name = "at", .column = "at", .kind = db::Kind::time, .member = db::member<&Thing::at>},
    {.name = "moment", .column = "moment", .kind = db::Kind::datetime, .member = db::member<&Thing::moment>},
    {.name = "meta", .column = "meta", .kind = db::Kind::json, .member = db::member<&Thing::meta>},
    {.name = "data", .column = "data", .kind = db::Kind::bytes, .member = db::member<&Thing::data>},
    {
        .name = "status",
        .column = "status",
        .kind = db::Kind::enumeration,
        .required = true,
        .default_value = db::literal::text("new"),
        .enumeration = &thing_status_enum,
        .member = db::member<&Thing::status>,
    },
    {
        .name = "labels",
        .column = "labels",
        .kind = db::Kind::tags,
        .required = true,
        .default_value = db::literal::text("[]"),
        .member = db::member<&Thing::labels>,
    },
    {.name = "keeperId", .column = "keeper_id", .kind = db::Kind::id, .member = db::member<&Thing::keeper_id>},
    {.name = "class", .column = "class", .kind = db::Kind::string, .member = db::member<&Thing::class_>},
    {.name = "delete", .column = "delete", .kind = db::Kind::int32, .member = db::member<&Thing::delete_>},
};

constexpr db::Order slot_set_order[] = {
    {.column = "keeperId"},
    {.column = "side"},
};

constexpr db::Relation relations[] = {
    {.name = "keeper", .kind = db::RelationKind::fk, .target = &keeper_model, .column = "keeperId", .inverse = "thingSet"},
    {
        .name = "slotSet",
        .kind = db::RelationKind::related_set,
        .target = &slot_model,
        .column = "thingId",
        .inverse = "thing",
        .rows = {.order = slot_set_order},
    },
    {.name = "noteSet", .kind = db::RelationKind::related_set, .target = &note_model, .column = "thingId", .inverse = "thing"},
};

constexpr db::Reference referenced_by[] = {
    {&slot_model, "thingId", db::OnDelete::set_null},
    {&note_model, "thingId", db::OnDelete::cascade},
};

constexpr app::Input thing_form[] = {
    {"id"},
    {"name"},
    {"handle"},
    {"mail"},
    {"site"},
    {"story"},
    {"body"},
    {"flag"},
    {"count"},
    {"big"},
    {"ratio"},
    {"price"},
    {"day"},
    {"at"},
    {"moment"},
    {"meta"},
    {"data"},
    {"status"},
    {"labels"},
    {"keeperId"},
    {"class"},
    {"delete"},
};

constexpr app::Input thing_key[] = {
    {"id"},
};

constexpr db::Argument thing_query_thing_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr db::Argument things_query_things_arguments[] = {
    {.name = "keeperId", .path = "keeperId"},
};

constexpr app::Step save_thing_steps[] = {
    {.name = "thing", .verb = app::Verb::post, .model = &thing_model, .inputs = thing_form},
};

constexpr app::Step save_things_steps[] = {
    {.name = "things", .verb = app::Verb::post, .model = &thing_model, .list = "things", .inputs = thing_form},
};

constexpr app::Step delete_thing_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &thing_model, .inputs = thing_key},
};

constexpr app::Step delete_things_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &thing_model, .list = "ids"},
};

}  // namespace

constinit const db::Enum thing_status_enum = {
    .name = "ThingStatus",
    .values = thing_status_values,
};

constinit const db::Enum thing_level_enum = {
    .name = "ThingLevel",
    .values = thing_level_values,
};

constinit const db::Model thing_model = {
    .name = "Thing",
    .table = "thing",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .referenced_by = referenced_by,
};

constinit const app::RootField ThingQuery::thing = {
    .name = "thing",
    .statement = "ThingQuery::thing",
    .model = &thing_model,
    .answer = app::Answer::item,
    .rows = {.arguments = thing_query_thing_arguments},
};

constinit const app::RootField ThingsQuery::things = {
    .name = "things",
    .statement = "ThingsQuery::things",
    .model = &thing_model,
    .answer = app::Answer::list,
    .rows = {.arguments = things_query_things_arguments},
};

constinit const app::Mutation SaveThingMutation::mutation = {
    .name = "saveThing",
    .statement = "SaveThingMutation",
    .steps = save_thing_steps,
};

constinit const app::Mutation SaveThingsMutation::mutation = {
    .name = "saveThings",
    .statement = "SaveThingsMutation",
    .steps = save_things_steps,
};

constinit const app::Mutation DeleteThingMutation::mutation = {
    .name = "deleteThing",
    .statement = "DeleteThingMutation",
    .steps = delete_thing_steps,
};

constinit const app::Mutation DeleteThingsMutation::mutation = {
    .name = "deleteThings",
    .statement = "DeleteThingsMutation",
    .steps = delete_things_steps,
};

}  // namespace by_hand
