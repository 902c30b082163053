// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/query/user_query.h"
#include "generated/users/user.h"

namespace spec {

namespace {

namespace app = mw::app;
namespace db = mw::db;

}  // namespace

// user:query

namespace {

constexpr db::Argument user_user_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const app::RootField UserQuery::user = {
    .name = "user",
    .statement = "UserQuery::user",
    .model = &user_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = user_user_arguments,
        },
};

}  // namespace spec
