// Made from spec.md and type_specs/Club.yml by model.cc.j2.
// To change it, edit type_specs/Club.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/people/club.h"

#include "generated/people/member.h"
#include "runtime/db/member.h"

namespace campus {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = db::Kind::uuid,
        .required = true,
        .member = db::member<&Club::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .member = db::member<&Club::name>,
    },
    {
        .name = "presidentId",
        .column = "president_id",
        .kind = db::Kind::uuid,
        .required = true,
        .member = db::member<&Club::president_id>,
    },
};

constexpr db::Relation relations[] = {
    {
        .name = "president",
        .kind = db::RelationKind::fk,
        .target = &member_model,
        .column = "presidentId",
    },
    {
        .name = "memberSet",
        .kind = db::RelationKind::related_set,
        .target = &member_model,
        .column = "clubId",
        .inverse = "club",
    },
};

}  // namespace

constinit const db::Model club_model = {
    .name = "Club",
    .table = "club",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace campus
