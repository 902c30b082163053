// Made from spec.md and type_specs/Order.json by model.cc.j2.
// To change it, edit type_specs/Order.json and run `moonwright generate`; your own code goes into app/.
#include "generated/orders/order.h"

#include "generated/orders/api/order_operations.h"
#include "generated/orders/api/query/open_query.h"
#include "runtime/db/member.h"

namespace spec {

extern const mw::db::Model news_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::EnumValue order_state_values[] = {
    {"IN_WORK", "in-work"},
    {"SENT", "sent"},
};

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Order::id>},
    {.name = "note", .column = "note", .kind = db::Kind::string, .required = true, .member = db::member<&Order::note>},
    {.name = "amount", .column = "amount", .kind = db::Kind::int32, .member = db::member<&Order::amount>},
    {.name = "total", .column = "total", .kind = db::Kind::decimal, .member = db::member<&Order::total>},
    {.name = "state", .column = "state", .kind = db::Kind::enumeration, .enumeration = &order_state_enum, .member = db::member<&Order::state>},
};

constexpr db::Relation relations[] = {
    {
        .name = "news",
        .kind = db::RelationKind::through,
        .target = &news_model,
        .join = {.table = "order_news", .own_column = "order_id", .target_column = "news_id"},
        .ids = "newsIds",
        .inverse = "orderSet",
    },
};

constexpr app::Input order_form[] = {
    {"id"},
    {"note"},
    {"amount"},
    {"total"},
    {"state"},
    {"newsIds"},
};

constexpr db::Argument open_query_orders_arguments[] = {
    {.name = "amounts", .path = "amount", .op = db::Op::in},
    {.name = "totals", .path = "total", .op = db::Op::in},
    {.name = "states", .path = "state", .op = db::Op::in},
};

constexpr db::Where open_query_orders_where[] = {
    {.path = "amount", .op = db::Op::in, .value = db::literal::text("[1,2,3]")},
    {.path = "note", .op = db::Op::in, .value = db::literal::text("[\"a \\\"b\\\"\"]")},
};

constexpr db::Argument order_query_order_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr db::Where quick_orders_query_quick_orders_where[] = {
    {.path = "state", .op = db::Op::in, .value = db::literal::text("[\"sent\"]")},
};

constexpr app::Step save_order_steps[] = {
    {.name = "order", .verb = app::Verb::post, .model = &order_model, .inputs = order_form},
};

}  // namespace

constinit const db::Enum order_state_enum = {
    .name = "OrderState",
    .values = order_state_values,
};

constinit const db::Model order_model = {
    .name = "Order",
    .table = "order",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField OpenQuery::orders = {
    .name = "orders",
    .statement = "OpenQuery::orders",
    .model = &order_model,
    .answer = app::Answer::list,
    .rows = {.arguments = open_query_orders_arguments, .where = open_query_orders_where, .paging = {.kind = db::PagingKind::none}},
};

constinit const app::RootField OrderQuery::order = {
    .name = "order",
    .statement = "OrderQuery::order",
    .model = &order_model,
    .answer = app::Answer::item,
    .rows = {.arguments = order_query_order_arguments},
};

constinit const app::RootField QuickOrdersQuery::quick_orders = {
    .name = "quickOrders",
    .statement = "QuickOrdersQuery::quickOrders",
    .model = &order_model,
    .answer = app::Answer::list,
    .rows = {.where = quick_orders_query_quick_orders_where, .limit = 3},
};

constinit const app::Mutation SaveOrderMutation::mutation = {
    .name = "saveOrder",
    .statement = "SaveOrderMutation",
    .steps = save_order_steps,
};

}  // namespace spec
