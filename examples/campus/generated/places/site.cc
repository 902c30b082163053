// Made from spec.md and type_specs/Site.yml by model.cc.j2.
// To change it, edit type_specs/Site.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/places/site.h"

#include "generated/places/room.h"
#include "runtime/db/member.h"

namespace campus {
namespace {

namespace db = mw::db;

constexpr db::EnumValue site_side_values[] = {
    {"NORTH", "north"},
    {"SOUTH_WEST", "south-west"},
};

constexpr db::Column columns[] = {
    {
        .name = "side",
        .column = "side",
        .kind = db::Kind::enumeration,
        .required = true,
        .enumeration = &site_side_enum,
        .member = db::member<&Site::side>,
    },
    {
        .name = "label",
        .column = "label",
        .kind = db::Kind::string,
        .member = db::member<&Site::label>,
    },
};

constexpr db::Order room_set_order[] = {
    {.column = "siteId"},
    {.column = "number"},
};

constexpr db::Relation relations[] = {
    {
        .name = "roomSet",
        .kind = db::RelationKind::related_set,
        .target = &room_model,
        .column = "siteId",
        .inverse = "site",
        .rows =
            {
                .order = room_set_order,
            },
    },
};

}  // namespace

constinit const db::Enum site_side_enum = {
    .name = "SiteSide",
    .values = site_side_values,
};

constinit const db::Model site_model = {
    .name = "Site",
    .table = "site",
    .key = "side",
    .columns = columns,
    .relations = relations,
};

}  // namespace campus
