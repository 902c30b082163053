// Made from spec.md and type_specs/OrderLine.json by model.cc.j2.
// To change it, edit type_specs/OrderLine.json and run `moonwright generate`; your own code goes into app/.
#include "generated/orders/order_line.h"

#include "generated/api/order_line_operations.h"
#include "runtime/db/member.h"

namespace shop {

extern const mw::db::Model order_model;
extern const mw::db::Model product_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::id, .required = true, .member = db::member<&OrderLine::id>},
    {.name = "orderId", .column = "order_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&OrderLine::order_id>},
    {.name = "productId", .column = "product_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&OrderLine::product_id>},
    {.name = "place", .column = "place", .kind = db::Kind::int32, .required = true, .member = db::member<&OrderLine::place>},
    {
        .name = "quantity",
        .column = "quantity",
        .kind = db::Kind::int32,
        .required = true,
        .default_value = db::literal::integer(1),
        .minimum = "1",
        .member = db::member<&OrderLine::quantity>,
    },
    {
        .name = "price",
        .column = "price",
        .kind = db::Kind::decimal,
        .required = true,
        .minimum = "0",
        .precision = 10,
        .scale = 2,
        .member = db::member<&OrderLine::price>,
    },
};

constexpr db::Relation relations[] = {
    {.name = "order", .kind = db::RelationKind::fk, .target = &order_model, .column = "orderId", .inverse = "lines"},
    {.name = "product", .kind = db::RelationKind::fk, .target = &product_model, .column = "productId", .inverse = "lines"},
};

constexpr std::string_view order_id_place_unique[] = {
    "orderId",
    "place",
};

constexpr db::Unique unique_together[] = {
    {order_id_place_unique},
};

constexpr std::string_view sorted_within[] = {
    "orderId",
};

constexpr app::Input order_line_create_form[] = {
    {"orderId"},
    {"productId"},
    {"place"},
    {"quantity"},
    {"price"},
};

constexpr app::Input order_line_update_form[] = {
    {"id"},
    {"orderId"},
    {"productId"},
    {"place"},
    {"quantity"},
    {"price"},
};

constexpr app::Input order_line_key[] = {
    {"id"},
};

constexpr db::Order order_lines_query_order_lines_order[] = {
    {.column = "place"},
};

constexpr app::Step create_order_line_steps[] = {
    {.name = "orderLine", .verb = app::Verb::create, .model = &order_line_model, .inputs = order_line_create_form},
};

constexpr app::Step update_order_line_steps[] = {
    {.name = "orderLine", .verb = app::Verb::update, .model = &order_line_model, .inputs = order_line_update_form},
};

constexpr app::Step delete_order_line_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &order_line_model, .inputs = order_line_key},
};

}  // namespace

constinit const db::Model order_line_model = {
    .name = "OrderLine",
    .table = "order_line",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .unique_together = unique_together,
    .history = "order_line_history",
    .sorted = "place",
    .sorted_within = sorted_within,
    .deletion_spreads = true,
};

constinit const app::RootField OrderLinesQuery::order_lines = {
    .name = "orderLines",
    .statement = "OrderLinesQuery::orderLines",
    .model = &order_line_model,
    .answer = app::Answer::list,
    .rows = {.order = order_lines_query_order_lines_order},
};

constinit const app::Mutation CreateOrderLineMutation::mutation = {
    .name = "createOrderLine",
    .statement = "CreateOrderLineMutation",
    .steps = create_order_line_steps,
};

constinit const app::Mutation UpdateOrderLineMutation::mutation = {
    .name = "updateOrderLine",
    .statement = "UpdateOrderLineMutation",
    .steps = update_order_line_steps,
};

constinit const app::Mutation DeleteOrderLineMutation::mutation = {
    .name = "deleteOrderLine",
    .statement = "DeleteOrderLineMutation",
    .steps = delete_order_line_steps,
};

}  // namespace shop
