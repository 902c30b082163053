// Made from spec.md and type_specs/User.json by model.cc.j2.
// To change it, edit type_specs/User.json and run `moonwright generate`; your own code goes into app/.
#include "generated/users/user.h"

#include "generated/api/user_operations.h"
#include "runtime/db/member.h"

namespace spec {

extern const mw::db::Model order_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&User::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .member = db::member<&User::name>},
    {.name = "friendId", .column = "friend_id", .kind = db::Kind::uuid, .member = db::member<&User::friend_id>},
};

constexpr db::Relation relations[] = {
    {.name = "friend", .kind = db::RelationKind::fk, .target = &user_model, .column = "friendId", .inverse = "userSet"},
    {.name = "orderSet", .kind = db::RelationKind::related_set, .target = &order_model, .column = "groupId", .inverse = "group"},
    {.name = "userSet", .kind = db::RelationKind::related_set, .target = &user_model, .column = "friendId", .inverse = "friend"},
};

constexpr db::Argument user_query_user_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const db::Model user_model = {
    .name = "User",
    .table = "user",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField UserQuery::user = {
    .name = "user",
    .statement = "UserQuery::user",
    .model = &user_model,
    .answer = app::Answer::item,
    .rows = {.arguments = user_query_user_arguments},
};

}  // namespace spec
