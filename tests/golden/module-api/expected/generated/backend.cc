// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/contract.h"
#include "generated/news_list/news.h"
#include "generated/orders/api/news_operations.h"
#include "generated/orders/api/order_operations.h"
#include "generated/orders/api/query/open_query.h"
#include "generated/orders/order.h"

#include "spec_embedded.h"

namespace spec {
namespace {

constexpr const mw::db::Model* models[] = {
    &news_model,
    &order_model,
};

constexpr const mw::app::RootField* queries[] = {
    &NewsQuery::news,
    &OpenQuery::orders,
    &OrderQuery::order,
    &QuickOrdersQuery::quick_orders,
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
