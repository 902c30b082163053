// Made from spec.md and type_specs/Room.yml by model.cc.j2.
// To change it, edit type_specs/Room.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/places/room.h"

#include "generated/api/room_operations.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model site_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "siteId",
        .column = "site_id",
        .kind = db::Kind::enumeration,
        .required = true,
        .enumeration = &site_side_enum,
        .member = db::member<&Room::site_id>,
    },
    {
        .name = "number",
        .column = "number",
        .kind = db::Kind::int32,
        .required = true,
        .default_value = db::literal::integer(1),
        .member = db::member<&Room::number>,
    },
    {.name = "seats", .column = "seats", .kind = db::Kind::int32, .member = db::member<&Room::seats>},
};

constexpr db::Relation relations[] = {
    {.name = "site", .kind = db::RelationKind::fk, .target = &site_model, .column = "siteId", .inverse = "roomSet"},
};

constexpr std::string_view keys[] = {
    "siteId",
    "number",
};

constexpr app::Input room_form[] = {
    {"siteId"},
    {"number"},
    {"seats"},
};

constexpr db::Argument room_query_room_arguments[] = {
    {.name = "siteId", .path = "siteId"},
    {.name = "number", .path = "number"},
};

constexpr db::Order room_query_room_order[] = {
    {.column = "siteId"},
    {.column = "number"},
};

constexpr db::Order rooms_query_rooms_order[] = {
    {.column = "siteId"},
    {.column = "number"},
};

constexpr app::Step save_room_steps[] = {
    {.name = "room", .verb = app::Verb::post, .model = &room_model, .inputs = room_form},
};

constexpr app::Step delete_rooms_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &room_model, .list = "ids"},
};

}  // namespace

constinit const db::Model room_model = {
    .name = "Room",
    .table = "room",
    .key = "id",
    .keys = keys,
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField RoomQuery::room = {
    .name = "room",
    .statement = "RoomQuery::room",
    .model = &room_model,
    .answer = app::Answer::item,
    .rows = {.arguments = room_query_room_arguments, .order = room_query_room_order},
};

constinit const app::RootField RoomsQuery::rooms = {
    .name = "rooms",
    .statement = "RoomsQuery::rooms",
    .model = &room_model,
    .answer = app::Answer::list,
    .rows = {.order = rooms_query_rooms_order},
};

constinit const app::Mutation SaveRoomMutation::mutation = {
    .name = "saveRoom",
    .statement = "SaveRoomMutation",
    .steps = save_room_steps,
};

constinit const app::Mutation DeleteRoomsMutation::mutation = {
    .name = "deleteRooms",
    .statement = "DeleteRoomsMutation",
    .steps = delete_rooms_steps,
};

}  // namespace campus
