// Made from spec.md and type_specs/User.json by model.cc.j2.
// To change it, edit type_specs/User.json and run `moonwright generate`; your own code goes into app/.
#include "generated/users/user.h"

#include "generated/orders/order.h"
#include "runtime/db/member.h"

namespace spec {
namespace {

using namespace mw::db;

constexpr Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = Kind::uuid,
        .required = true,
        .member = member<&User::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = Kind::string,
        .required = true,
        .member = member<&User::name>,
    },
    {
        .name = "friendId",
        .column = "friend_id",
        .kind = Kind::uuid,
        .member = member<&User::friend_id>,
    },
};

constexpr Relation relations[] = {
    {
        .name = "friend",
        .kind = RelationKind::fk,
        .target = &user_model,
        .column = "friendId",
        .inverse = "userSet",
    },
    {
        .name = "orderSet",
        .kind = RelationKind::related_set,
        .target = &order_model,
        .column = "groupId",
        .inverse = "group",
    },
    {
        .name = "userSet",
        .kind = RelationKind::related_set,
        .target = &user_model,
        .column = "friendId",
        .inverse = "friend",
    },
};

}  // namespace

constinit const Model user_model = {
    .name = "User",
    .table = "user",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace spec
