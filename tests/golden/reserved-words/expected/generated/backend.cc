// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/order_operations.h"
#include "generated/api/user_operations.h"
#include "generated/contract.h"
#include "generated/orders/order.h"
#include "generated/users/user.h"

#include "spec_embedded.h"

namespace spec {
namespace {

constexpr const mw::db::Model* models[] = {
    &order_model,
    &user_model,
};

constexpr const mw::app::RootField* queries[] = {
    &OrdersQuery::orders,
    &UserQuery::user,
};

constexpr const mw::app::Mutation* mutations[] = {
    &SaveOrderMutation::mutation,
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
};

}  // namespace spec
