// Made from spec.md and type_specs/Order.json by model.cc.j2.
// To change it, edit type_specs/Order.json and run `moonwright generate`; your own code goes into app/.
#include "generated/orders/order.h"

#include "generated/api/order_operations.h"
#include "runtime/db/member.h"

namespace spec {

extern const mw::db::Model user_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::EnumValue order_namespace_values[] = {
    {"PUBLIC", "public"},
    {"PRIVATE", "private"},
    {"DEFAULT", "default"},
};

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Order::id>},
    {.name = "class", .column = "class", .kind = db::Kind::string, .required = true, .member = db::member<&Order::class_>},
    {
        .name = "namespace",
        .column = "namespace",
        .kind = db::Kind::enumeration,
        .required = true,
        .enumeration = &order_namespace_enum,
        .member = db::member<&Order::namespace_>,
    },
    {.name = "groupId", .column = "group_id", .kind = db::Kind::uuid, .member = db::member<&Order::group_id>},
    {.name = "int", .column = "int", .kind = db::Kind::int32, .member = db::member<&Order::int_>},
    {.name = "std", .column = "std", .kind = db::Kind::boolean, .default_value = db::literal::boolean(false), .member = db::member<&Order::std_>},
};

constexpr db::Relation relations[] = {
    {.name = "group", .kind = db::RelationKind::fk, .target = &user_model, .column = "groupId", .inverse = "orderSet"},
};

constexpr app::Input order_form[] = {
    {"id"},
    {"class"},
    {"namespace"},
    {"groupId"},
    {"int"},
    {"std"},
};

constexpr db::Argument orders_query_orders_arguments[] = {
    {.name = "groupId", .path = "groupId"},
};

constexpr app::Step save_order_steps[] = {
    {.name = "order", .verb = app::Verb::post, .model = &order_model, .inputs = order_form},
};

}  // namespace

constinit const db::Enum order_namespace_enum = {
    .name = "OrderNamespace",
    .values = order_namespace_values,
};

constinit const db::Model order_model = {
    .name = "Order",
    .table = "order",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField OrdersQuery::orders = {
    .name = "orders",
    .statement = "OrdersQuery::orders",
    .model = &order_model,
    .answer = app::Answer::list,
    .rows = {.arguments = orders_query_orders_arguments},
};

constinit const app::Mutation SaveOrderMutation::mutation = {
    .name = "saveOrder",
    .statement = "SaveOrderMutation",
    .steps = save_order_steps,
};

}  // namespace spec
