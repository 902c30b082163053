// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/mutation/save_order_mutation.h"
#include "generated/api/query/orders_query.h"
#include "generated/orders/order.h"

namespace spec {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr app::Input order_form[] = {
    {"id"},
    {"class"},
    {"namespace"},
    {"groupId"},
    {"int"},
    {"std"},
};

}  // namespace

// orders:query

namespace {

constexpr db::Argument orders_orders_arguments[] = {
    {.name = "groupId", .path = "groupId"},
};

}  // namespace

constinit const app::RootField OrdersQuery::orders = {
    .name = "orders",
    .statement = "OrdersQuery::orders",
    .model = &order_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = orders_orders_arguments,
        },
};

// save-order:mutation

namespace {

constexpr app::Step save_order_steps[] = {
    {
        .name = "order",
        .verb = app::Verb::post,
        .model = &order_model,
        .inputs = order_form,
    },
};

}  // namespace

constinit const app::Mutation SaveOrderMutation::mutation = {
    .name = "saveOrder",
    .statement = "SaveOrderMutation",
    .steps = save_order_steps,
};

}  // namespace spec
