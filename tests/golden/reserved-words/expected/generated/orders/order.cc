// Made from spec.md and type_specs/Order.json by model.cc.j2.
// To change it, edit type_specs/Order.json and run `moonwright generate`; your own code goes into app/.
#include "generated/orders/order.h"

#include "generated/users/user.h"
#include "runtime/db/member.h"

namespace spec {
namespace {

using namespace mw::db;

constexpr EnumValue order_namespace_values[] = {
    {"PUBLIC", "public"},
    {"PRIVATE", "private"},
    {"DEFAULT", "default"},
};

constexpr Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = Kind::uuid,
        .required = true,
        .member = member<&Order::id>,
    },
    {
        .name = "class",
        .column = "class",
        .kind = Kind::string,
        .required = true,
        .member = member<&Order::class_>,
    },
    {
        .name = "namespace",
        .column = "namespace",
        .kind = Kind::enumeration,
        .required = true,
        .enumeration = &order_namespace_enum,
        .member = member<&Order::namespace_>,
    },
    {
        .name = "groupId",
        .column = "group_id",
        .kind = Kind::uuid,
        .member = member<&Order::group_id>,
    },
    {
        .name = "int",
        .column = "int",
        .kind = Kind::int32,
        .member = member<&Order::int_>,
    },
    {
        .name = "std",
        .column = "std",
        .kind = Kind::boolean,
        .default_value = literal::boolean(false),
        .member = member<&Order::std_>,
    },
};

constexpr Relation relations[] = {
    {
        .name = "group",
        .kind = RelationKind::fk,
        .target = &user_model,
        .column = "groupId",
        .inverse = "orderSet",
    },
};

}  // namespace

constinit const Enum order_namespace_enum = {
    .name = "OrderNamespace",
    .values = order_namespace_values,
};

constinit const Model order_model = {
    .name = "Order",
    .table = "order",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace spec
