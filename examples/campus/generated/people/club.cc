// Made from spec.md and type_specs/Club.yml by model.cc.j2.
// To change it, edit type_specs/Club.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/people/club.h"

#include "generated/api/club_operations.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model member_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Club::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .member = db::member<&Club::name>},
    {.name = "presidentId", .column = "president_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Club::president_id>},
};

constexpr db::Relation relations[] = {
    {.name = "president", .kind = db::RelationKind::fk, .target = &member_model, .column = "presidentId"},
    {.name = "memberSet", .kind = db::RelationKind::related_set, .target = &member_model, .column = "clubId", .inverse = "club"},
};

}  // namespace

constinit const db::Model club_model = {
    .name = "Club",
    .table = "club",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField ClubsQuery::clubs = {
    .name = "clubs",
    .statement = "ClubsQuery::clubs",
    .model = &club_model,
    .answer = app::Answer::list,
};

}  // namespace campus
