// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/mutation/delete_rooms_mutation.h"
#include "generated/api/mutation/save_room_mutation.h"
#include "generated/api/mutation/save_site_mutation.h"
#include "generated/api/query/room_query.h"
#include "generated/api/query/rooms_query.h"
#include "generated/api/query/sites_query.h"
#include "generated/places/room.h"
#include "generated/places/site.h"

namespace campus {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr app::Input site_form[] = {
    {"side"},
    {"label"},
};

constexpr app::Input room_form[] = {
    {"siteId"},
    {"number"},
    {"seats"},
};

}  // namespace

// sites:query

constinit const app::RootField SitesQuery::sites = {
    .name = "sites",
    .statement = "SitesQuery::sites",
    .model = &site_model,
    .answer = app::Answer::list,
};

// room:query

namespace {

constexpr db::Argument room_room_arguments[] = {
    {.name = "siteId", .path = "siteId"},
    {.name = "number", .path = "number"},
};

constexpr db::Order room_room_order[] = {
    {.column = "siteId"},
    {.column = "number"},
};

}  // namespace

constinit const app::RootField RoomQuery::room = {
    .name = "room",
    .statement = "RoomQuery::room",
    .model = &room_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = room_room_arguments,
            .order = room_room_order,
        },
};

// rooms:query

namespace {

constexpr db::Order rooms_rooms_order[] = {
    {.column = "siteId"},
    {.column = "number"},
};

}  // namespace

constinit const app::RootField RoomsQuery::rooms = {
    .name = "rooms",
    .statement = "RoomsQuery::rooms",
    .model = &room_model,
    .answer = app::Answer::list,
    .rows =
        {
            .order = rooms_rooms_order,
        },
};

// save-site:mutation

namespace {

constexpr app::Step save_site_steps[] = {
    {
        .name = "site",
        .verb = app::Verb::post,
        .model = &site_model,
        .inputs = site_form,
    },
};

}  // namespace

constinit const app::Mutation SaveSiteMutation::mutation = {
    .name = "saveSite",
    .statement = "SaveSiteMutation",
    .steps = save_site_steps,
};

// save-room:mutation

namespace {

constexpr app::Step save_room_steps[] = {
    {
        .name = "room",
        .verb = app::Verb::post,
        .model = &room_model,
        .inputs = room_form,
    },
};

}  // namespace

constinit const app::Mutation SaveRoomMutation::mutation = {
    .name = "saveRoom",
    .statement = "SaveRoomMutation",
    .steps = save_room_steps,
};

// delete-rooms:mutation

namespace {

constexpr app::Step delete_rooms_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &room_model,
        .list = "ids",
    },
};

}  // namespace

constinit const app::Mutation DeleteRoomsMutation::mutation = {
    .name = "deleteRooms",
    .statement = "DeleteRoomsMutation",
    .steps = delete_rooms_steps,
};

}  // namespace campus
