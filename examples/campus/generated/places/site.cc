// Made from spec.md and type_specs/Site.yml by model.cc.j2.
// To change it, edit type_specs/Site.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/places/site.h"

#include "generated/api/site_operations.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model room_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::EnumValue site_side_values[] = {
    {"NORTH", "north"},
    {"SOUTH_WEST", "south-west"},
};

constexpr db::Column columns[] = {
    {.name = "side", .column = "side", .kind = db::Kind::enumeration, .required = true, .enumeration = &site_side_enum, .member = db::member<&Site::side>},
    {.name = "label", .column = "label", .kind = db::Kind::string, .member = db::member<&Site::label>},
};

constexpr db::Order room_set_order[] = {
    {.column = "siteId"},
    {.column = "number"},
};

constexpr db::Relation relations[] = {
    {.name = "roomSet", .kind = db::RelationKind::related_set, .target = &room_model, .column = "siteId", .inverse = "site", .rows = {.order = room_set_order}},
};

constexpr app::Input site_form[] = {
    {"side"},
    {"label"},
};

constexpr app::Step save_site_steps[] = {
    {.name = "site", .verb = app::Verb::post, .model = &site_model, .inputs = site_form},
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

constinit const app::RootField SitesQuery::sites = {
    .name = "sites",
    .statement = "SitesQuery::sites",
    .model = &site_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SaveSiteMutation::mutation = {
    .name = "saveSite",
    .statement = "SaveSiteMutation",
    .steps = save_site_steps,
};

}  // namespace campus
