// Made from spec.md and type_specs/Room.yml by model.cc.j2.
// To change it, edit type_specs/Room.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/places/room.h"

#include "generated/places/site.h"
#include "runtime/db/member.h"

namespace campus {
namespace {

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
    {
        .name = "seats",
        .column = "seats",
        .kind = db::Kind::int32,
        .member = db::member<&Room::seats>,
    },
};

constexpr db::Relation relations[] = {
    {
        .name = "site",
        .kind = db::RelationKind::fk,
        .target = &site_model,
        .column = "siteId",
        .inverse = "roomSet",
    },
};

constexpr std::string_view keys[] = {
    "siteId",
    "number",
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

}  // namespace campus
