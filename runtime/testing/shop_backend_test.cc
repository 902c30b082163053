#include "runtime/testing/shop_backend_test.h"

#include "runtime/db/member.h"

namespace shop {

using namespace mw::db;
using namespace mw::app;

namespace {

constexpr EnumValue status_values[] = {{"OPEN", "open"}, {"PAID", "paid"}};
constexpr Enum status_enum = {"OrderStatus", status_values};

constexpr Column order_columns[] = {
    {.name = "id", .column = "id", .kind = Kind::id, .required = true, .member = member<&shop::Order::id>},
    {
        .name = "number",
        .column = "order_number",
        .required = true,
        .immutable = true,
        .unique = true,
        .min_length = 2,
        .pattern = "^[A-Zn]",
        .member = member<&shop::Order::number>,
    },
    {
        .name = "status",
        .column = "status",
        .kind = Kind::enumeration,
        .required = true,
        .default_value = literal::text("open"),
        .enumeration = &status_enum,
        .member = member<&shop::Order::status>,
    },
    {
        .name = "createdAt",
        .column = "created_at",
        .kind = Kind::datetime,
        .required = true,
        .read_only = true,
        .default_value = literal::now(),
        .member = member<&shop::Order::created_at>,
    },
    {.name = "note", .column = "note", .kind = Kind::text, .member = member<&shop::Order::note>},
};
constexpr mw::db::Order order_by_number[] = {{"number", true}};
constexpr Where only_dear[] = {{"price", Op::gte, literal::integer(100)}};
constexpr Relation order_relations[] = {
    {.name = "lineSet", .kind = RelationKind::related_set, .target = &line_model, .column = "orderId"},
};
constexpr Column line_columns[] = {
    {.name = "id", .column = "id", .kind = Kind::id, .required = true, .member = member<&Line::id>},
    {.name = "orderId", .column = "order_id", .kind = Kind::id, .required = true, .member = member<&Line::order_id>},
    {.name = "product", .column = "product", .required = true, .member = member<&Line::product>},
    {
        .name = "price",
        .column = "price",
        .kind = Kind::decimal,
        .required = true,
        .default_value = literal::number("0"),
        .minimum = "0",
        .precision = 6,
        .scale = 2,
        .member = member<&Line::price>,
    },
};
constexpr Relation line_relations[] = {
    {.name = "order", .kind = RelationKind::fk, .target = &order_model, .column = "orderId"},
};

constexpr Input order_form[] = {{"id"}, {"number"}, {"status"}, {"note"}};
constexpr Input line_form[] = {{"id"}, {"orderId"}, {"product"}, {"price"}};
constexpr Input key[] = {{"id"}};
constexpr std::string_view by_number[] = {"number"};
constexpr ParentLink of_order[] = {{"orderId", "order"}};

constexpr Step create_order[] = {{.name = "order", .verb = Verb::create, .model = &order_model, .inputs = order_form}};
constexpr Step update_order[] = {{.name = "order", .verb = Verb::update, .model = &order_model, .inputs = order_form}};
constexpr Step save_order[] = {{.name = "order", .verb = Verb::post, .model = &order_model, .inputs = order_form}};
constexpr Step delete_order[] = {{.name = "deletedIds", .verb = Verb::remove, .model = &order_model, .inputs = key}};
constexpr Step delete_lines[] = {
    {.name = "deletedIds", .verb = Verb::remove, .model = &line_model, .list = "ids"},
};
constexpr Step get_order[] = {
    {
        .name = "order",
        .verb = Verb::get_or_create,
        .model = &order_model,
        .inputs = order_form,
        .find_by = by_number,
        .created = "created",
    },
};
constexpr Step checkout[] = {
    {.name = "order", .verb = Verb::post, .model = &order_model, .prefix = "order", .inputs = order_form},
    {
        .name = "lines",
        .verb = Verb::post,
        .model = &line_model,
        .list = "lines",
        .inputs = line_form,
        .parents = of_order,
    },
};

constexpr Mutation mutations_table[] = {
    {.name = "registerOrder",
     .statement = "RegisterOrderMutation",
     .input = "input",
     .plain = true,
     .steps = create_order},
    {.name = "createOrder", .statement = "CreateOrderMutation", .steps = create_order},
    {.name = "updateOrder", .statement = "UpdateOrderMutation", .steps = update_order},
    {.name = "saveOrder", .statement = "SaveOrderMutation", .plain = true, .steps = save_order},
    {.name = "deleteOrder", .statement = "DeleteOrderMutation", .plain = true, .steps = delete_order},
    {.name = "deleteLines", .statement = "DeleteLinesMutation", .steps = delete_lines},
    {.name = "getOrCreateOrder", .statement = "GetOrCreateOrderMutation", .steps = get_order},
    {.name = "checkout", .statement = "CheckoutMutation", .input = "input", .steps = checkout},
};
constexpr const Mutation* mutations[] = {
    &mutations_table[0],
    &mutations_table[1],
    &mutations_table[2],
    &mutations_table[3],
    &mutations_table[4],
    &mutations_table[5],
    &mutations_table[6],
    &mutations_table[7],
};

constexpr RootField queries_table[] = {
    {
        .name = "orders",
        .statement = "OrdersQuery::orders",
        .model = &order_model,
        .rows = {.order = order_by_number, .paging = {PagingKind::page, 2, 10}},
    },
    {
        .name = "dearLines",
        .statement = "DearLinesQuery::dearLines",
        .model = &line_model,
        .rows = {.where = only_dear, .limit = 2},
    },
};
constexpr const RootField* queries[] = {&queries_table[0], &queries_table[1]};
constexpr const Model* models[] = {&order_model, &line_model};

constexpr std::string_view schema = R"(
  scalar DateTime
  scalar Decimal
  enum OrderStatus { OPEN PAID }
  type Query { orders(limit: Int = 2, page: Int = 0): [Order!]! dearLines: [Line!]! }
  type Order { id: ID! number: String! status: OrderStatus! createdAt: DateTime! note: String
    lineSet(limit: Int = 100, offset: Int = 0): [Line!]! }
  type Line { id: ID! orderId: ID! product: String! price: Decimal! order: Order! }
  type Mutation {
    createOrder(number: String!, status: OrderStatus, note: String): CreateOrderPayload
    updateOrder(id: ID!, number: String, status: OrderStatus, note: String): UpdateOrderPayload
    saveOrder(id: ID, number: String!, status: OrderStatus, note: String): Order
    deleteOrder(id: ID!): Boolean
    deleteLines(ids: [ID!]!): DeleteLinesPayload
    getOrCreateOrder(number: String!, status: OrderStatus, note: String): GetOrCreateOrderPayload
    checkout(input: CheckoutInput!): CheckoutPayload
    registerOrder(input: RegisterOrderInput!): Order
  }
  input RegisterOrderInput { number: String! status: OrderStatus note: String }
  input CheckoutInput { orderId: ID orderNumber: String! orderStatus: OrderStatus orderNote: String
    lines: [CheckoutLineForm!]! }
  input CheckoutLineForm { id: ID orderId: ID product: String! price: Decimal }
  type MutationError { code: String! field: String message: String! }
  type CreateOrderPayload { ok: Boolean! errors: [MutationError!]! order: Order }
  type UpdateOrderPayload { ok: Boolean! errors: [MutationError!]! order: Order }
  type GetOrCreateOrderPayload { ok: Boolean! errors: [MutationError!]! order: Order created: Boolean! }
  type DeleteLinesPayload { ok: Boolean! errors: [MutationError!]! deletedIds: [ID!]! }
  type CheckoutPayload { ok: Boolean! errors: [MutationError!]! order: Order lines: [Line!] }
)";

constexpr Migration migrations[] = {{
    .number = 1,
    .name = "initial",
    .sqlite_sql = R"(
      CREATE TABLE "order" (id INTEGER PRIMARY KEY, order_number TEXT NOT NULL UNIQUE,
        status TEXT NOT NULL CHECK (status IN ('open', 'paid')), created_at INTEGER NOT NULL,
        note TEXT, CONSTRAINT order_note_max_length CHECK (length(note) <= 30)) STRICT;
      CREATE TABLE line (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES "order" (id) ON DELETE RESTRICT,
        product TEXT NOT NULL, price TEXT NOT NULL COLLATE moonwright_decimal) STRICT;
    )",
}};

}  // namespace

constinit const Model order_model = {
    .name = "Order", .table = "order", .columns = order_columns, .relations = order_relations};
constinit const Model line_model = {
    .name = "Line", .table = "line", .columns = line_columns, .relations = line_relations};

constinit const Backend backend = {
    .name = "shop",
    .schema = schema,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = migrations,
};

}  // namespace shop
