// Made from spec.md and type_specs/User.json by model.cc.j2.
// To change it, edit type_specs/User.json and run `moonwright generate`; your own code goes into app/.
#include "generated/users/user.h"

#include "generated/api/user_operations.h"
#include "runtime/db/member.h"

namespace spec {

extern const mw::db::Model note_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&User::id>},
    {.name = "username", .column = "username", .kind = db::Kind::string, .required = true, .unique = true, .member = db::member<&User::username>},
    {.name = "password", .column = "password", .kind = db::Kind::password, .required = true, .member = db::member<&User::password>},
    {.name = "roles", .column = "roles", .kind = db::Kind::tags, .default_value = db::literal::text("[]"), .member = db::member<&User::roles>},
};

constexpr db::Relation relations[] = {
    {.name = "noteSet", .kind = db::RelationKind::related_set, .target = &note_model, .column = "writerId", .inverse = "writer"},
};

constexpr app::Input user_create_form[] = {
    {"username"},
    {"password"},
    {"roles"},
};

constexpr app::Step create_user_steps[] = {
    {.name = "user", .verb = app::Verb::create, .model = &user_model, .inputs = user_create_form},
};

}  // namespace

constinit const db::Model user_model = {
    .name = "User",
    .table = "user",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::Mutation CreateUserMutation::mutation = {
    .name = "createUser",
    .statement = "CreateUserMutation",
    .steps = create_user_steps,
};

}  // namespace spec
