// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/note_operations.h"
#include "generated/api/user_operations.h"
#include "generated/contract.h"
#include "generated/notes/note.h"
#include "generated/users/user.h"

#include "spec_embedded.h"

namespace spec {
namespace {

constexpr const mw::db::Model* models[] = {
    &note_model,
    &user_model,
};

constexpr const mw::app::RootField* queries[] = {
    &NoteQuery::note,
};

constexpr const mw::app::Mutation* mutations[] = {
    &CreateUserMutation::mutation,
    &SaveNoteMutation::mutation,
    &UpdateNoteMutation::mutation,
};

constexpr std::string_view not_served[] = {
    "spec.md:5: accounts (/authenticates): \"The backend:service /authenticates the user:item.\"",
    "spec.md:5: access rules (user): \"The backend:service /authenticates the user:item.\"",
    "spec.md:5: passwords (user.password): \"The backend:service /authenticates the user:item.\"",
    "spec.md:6: `owner` and `tenant` (note): \"The graphql:api /loads the note:item, and /posts and /updates the note:item.\"",
    "spec.md:6: access rules (note): \"The graphql:api /loads the note:item, and /posts and /updates the note:item.\"",
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "spec",
    .schema = embedded::schema,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = embedded::migrations,
    .fixtures = embedded::fixtures,
    .overrides = register_overrides,
    .not_served = not_served,
};

}  // namespace spec
