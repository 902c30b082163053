// Made from spec.md and type_specs/Member.yml by model.cc.j2.
// To change it, edit type_specs/Member.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/people/member.h"

#include "generated/people/club.h"
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
        .member = db::member<&Member::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .member = db::member<&Member::name>,
    },
    {
        .name = "clubId",
        .column = "club_id",
        .kind = db::Kind::uuid,
        .required = true,
        .member = db::member<&Member::club_id>,
    },
};

constexpr db::Relation relations[] = {
    {
        .name = "club",
        .kind = db::RelationKind::fk,
        .target = &club_model,
        .column = "clubId",
        .inverse = "memberSet",
    },
};

}  // namespace

constinit const db::Model member_model = {
    .name = "Member",
    .table = "member",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace campus
