// Made from spec.md and type_specs/Order.json by model.cc.j2.
// To change it, edit type_specs/Order.json and run `moonwright generate`; your own code goes into app/.
#include "generated/orders/order.h"

#include "generated/api/mutation/checkout_mutation.h"
#include "generated/api/mutation/ship_mutation.h"
#include "generated/api/order_operations.h"
#include "runtime/db/member.h"

namespace shop {

extern const mw::db::Model coupon_model;
extern const mw::db::Model customer_model;
extern const mw::db::Model order_line_model;
extern const mw::db::Model payment_model;
extern const mw::db::Model shipment_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::EnumValue order_status_values[] = {
    {"OPEN", "open"},
    {"PAID", "paid"},
    {"SHIPPED", "shipped"},
};

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Order::id>},
    {
        .name = "number",
        .column = "number",
        .kind = db::Kind::string,
        .required = true,
        .unique = true,
        .pattern = "^[A-Z][0-9]+$",
        .member = db::member<&Order::number>,
    },
    {.name = "customerId", .column = "customer_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Order::customer_id>},
    {.name = "couponId", .column = "coupon_id", .kind = db::Kind::id, .member = db::member<&Order::coupon_id>},
    {
        .name = "status",
        .column = "status",
        .kind = db::Kind::enumeration,
        .required = true,
        .default_value = db::literal::text("open"),
        .enumeration = &order_status_enum,
        .member = db::member<&Order::status>,
    },
    {.name = "note", .column = "note", .kind = db::Kind::string, .max_length = 500, .member = db::member<&Order::note>},
    {
        .name = "createdAt",
        .column = "created_at",
        .kind = db::Kind::datetime,
        .required = true,
        .read_only = true,
        .default_value = db::literal::now(),
        .member = db::member<&Order::created_at>,
    },
    {
        .name = "updatedAt",
        .column = "updated_at",
        .kind = db::Kind::datetime,
        .required = true,
        .read_only = true,
        .default_value = db::literal::now(),
        .on_update = db::literal::now(),
        .member = db::member<&Order::updated_at>,
    },
    {
        .name = "version",
        .column = "version",
        .kind = db::Kind::int32,
        .required = true,
        .read_only = true,
        .default_value = db::literal::integer(1),
        .member = db::member<&Order::version>,
    },
};

constexpr db::Order lines_order[] = {
    {.column = "place"},
};

constexpr db::Relation relations[] = {
    {.name = "customer", .kind = db::RelationKind::fk, .target = &customer_model, .column = "customerId", .inverse = "orders"},
    {.name = "coupon", .kind = db::RelationKind::fk, .target = &coupon_model, .column = "couponId", .inverse = "orders"},
    {
        .name = "lines",
        .kind = db::RelationKind::related_set,
        .target = &order_line_model,
        .column = "orderId",
        .inverse = "order",
        .rows = {.order = lines_order},
    },
    {.name = "payments", .kind = db::RelationKind::related_set, .target = &payment_model, .column = "orderId", .inverse = "order"},
    {.name = "shipments", .kind = db::RelationKind::related_set, .target = &shipment_model, .column = "orderId", .inverse = "order"},
};

constexpr db::Reference referenced_by[] = {
    {&order_line_model, "orderId", db::OnDelete::cascade},
    {&payment_model, "orderId", db::OnDelete::cascade},
    {&shipment_model, "orderId", db::OnDelete::cascade},
};

constexpr app::Input order_form[] = {
    {"id"},
    {"number"},
    {"customerId"},
    {"couponId"},
    {"status"},
    {"note"},
    {"version"},
};

constexpr app::Input order_key[] = {
    {"id"},
    {"version"},
};

constexpr app::Input order_line_form[] = {
    {"id"},
    {"orderId"},
    {"productId"},
    {"place"},
    {"quantity"},
    {"price"},
};

constexpr app::Input payment_form[] = {
    {"id"},
    {"orderId"},
    {"amount"},
    {"reference"},
    {"paidAt"},
};

constexpr app::Input shipment_form[] = {
    {"id"},
    {"orderId"},
    {"addressId"},
    {"carrier"},
    {"tracking"},
};

constexpr db::Argument order_query_order_arguments[] = {
    {.name = "number", .path = "number"},
};

constexpr app::Step save_order_steps[] = {
    {.name = "order", .verb = app::Verb::post, .model = &order_model, .inputs = order_form},
};

constexpr app::Step delete_order_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &order_model, .inputs = order_key},
};

constexpr app::ParentLink checkout_order_lines_parents[] = {
    {"orderId", "order"},
};

constexpr app::ParentLink checkout_payment_parents[] = {
    {"orderId", "order"},
};

constexpr app::Step checkout_steps[] = {
    {.name = "order", .verb = app::Verb::post, .model = &order_model, .prefix = "order", .inputs = order_form},
    {
        .name = "orderLines",
        .verb = app::Verb::post,
        .model = &order_line_model,
        .list = "orderLines",
        .inputs = order_line_form,
        .parents = checkout_order_lines_parents,
    },
    {.name = "payment", .verb = app::Verb::post, .model = &payment_model, .prefix = "payment", .inputs = payment_form, .parents = checkout_payment_parents},
};

constexpr app::ParentLink ship_shipment_parents[] = {
    {"orderId", "order"},
};

constexpr app::Step ship_steps[] = {
    {.name = "order", .verb = app::Verb::update, .model = &order_model, .prefix = "order", .inputs = order_form},
    {.name = "shipment", .verb = app::Verb::post, .model = &shipment_model, .prefix = "shipment", .inputs = shipment_form, .parents = ship_shipment_parents},
};

}  // namespace

constinit const db::Enum order_status_enum = {
    .name = "OrderStatus",
    .values = order_status_values,
};

constinit const db::Model order_model = {
    .name = "Order",
    .table = "order",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .version = "version",
    .history = "order_history",
    .deletion_spreads = true,
    .referenced_by = referenced_by,
};

constinit const app::RootField OrderQuery::order = {
    .name = "order",
    .statement = "OrderQuery::order",
    .model = &order_model,
    .answer = app::Answer::item,
    .rows = {.arguments = order_query_order_arguments},
};

constinit const app::RootField OrdersQuery::orders = {
    .name = "orders",
    .statement = "OrdersQuery::orders",
    .model = &order_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SaveOrderMutation::mutation = {
    .name = "saveOrder",
    .statement = "SaveOrderMutation",
    .steps = save_order_steps,
};

constinit const app::Mutation DeleteOrderMutation::mutation = {
    .name = "deleteOrder",
    .statement = "DeleteOrderMutation",
    .steps = delete_order_steps,
};

constinit const app::Mutation CheckoutMutation::mutation = {
    .name = "checkout",
    .statement = "CheckoutMutation",
    .steps = checkout_steps,
};

constinit const app::Mutation ShipMutation::mutation = {
    .name = "ship",
    .statement = "ShipMutation",
    .steps = ship_steps,
};

}  // namespace shop
