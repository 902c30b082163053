// Made from spec.md and type_specs/Customer.json by model.cc.j2.
// To change it, edit type_specs/Customer.json and run `moonwright generate`; your own code goes into app/.
#include "generated/customers/customer.h"

#include "generated/api/customer_operations.h"
#include "runtime/db/member.h"

namespace shop {

extern const mw::db::Model address_model;
extern const mw::db::Model order_model;
extern const mw::db::Model product_model;
extern const mw::db::Model review_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Customer::id>},
    {.name = "email", .column = "email", .kind = db::Kind::email, .required = true, .unique = true, .max_length = 200, .member = db::member<&Customer::email>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .min_length = 1, .max_length = 100, .member = db::member<&Customer::name>},
    {.name = "nickname", .column = "nickname", .kind = db::Kind::string, .write_only = true, .member = db::member<&Customer::nickname>},
    {.name = "pin", .column = "pin", .kind = db::Kind::string, .write_only = true, .secret = true, .max_length = 12, .member = db::member<&Customer::pin>},
    {.name = "favoriteId", .column = "favorite_id", .kind = db::Kind::uuid, .member = db::member<&Customer::favorite_id>},
    {
        .name = "createdAt",
        .column = "created_at",
        .kind = db::Kind::datetime,
        .required = true,
        .read_only = true,
        .default_value = db::literal::now(),
        .member = db::member<&Customer::created_at>,
    },
    {
        .name = "updatedAt",
        .column = "updated_at",
        .kind = db::Kind::datetime,
        .required = true,
        .read_only = true,
        .default_value = db::literal::now(),
        .on_update = db::literal::now(),
        .member = db::member<&Customer::updated_at>,
    },
    {
        .name = "version",
        .column = "version",
        .kind = db::Kind::int32,
        .required = true,
        .read_only = true,
        .default_value = db::literal::integer(1),
        .member = db::member<&Customer::version>,
    },
    {
        .name = "deletedAt",
        .column = "deleted_at",
        .kind = db::Kind::datetime,
        .is_private = true,
        .read_only = true,
        .member = db::member<&Customer::deleted_at>,
    },
};

constexpr db::Relation relations[] = {
    {.name = "favorite", .kind = db::RelationKind::fk, .target = &product_model, .column = "favoriteId", .inverse = "fans"},
    {.name = "addresses", .kind = db::RelationKind::related_set, .target = &address_model, .column = "customerId", .inverse = "customer"},
    {.name = "reviews", .kind = db::RelationKind::related_set, .target = &review_model, .column = "customerId", .inverse = "customer"},
    {.name = "orders", .kind = db::RelationKind::related_set, .target = &order_model, .column = "customerId", .inverse = "customer"},
};

constexpr db::Reference referenced_by[] = {
    {&address_model, "customerId", db::OnDelete::cascade},
    {&review_model, "customerId", db::OnDelete::set_null},
    {&order_model, "customerId", db::OnDelete::restrict},
};

constexpr app::Input customer_form[] = {
    {"id"},
    {"email"},
    {"name"},
    {"nickname"},
    {"pin"},
    {"favoriteId"},
    {"version"},
};

constexpr app::Input customer_key[] = {
    {"id"},
    {"version"},
};

constexpr db::Argument customer_query_customer_arguments[] = {
    {.name = "email", .path = "email"},
};

constexpr app::Step save_customer_steps[] = {
    {.name = "customer", .verb = app::Verb::post, .model = &customer_model, .inputs = customer_form},
};

constexpr app::Step update_customer_steps[] = {
    {.name = "customer", .verb = app::Verb::update, .model = &customer_model, .inputs = customer_form},
};

constexpr app::Step delete_customer_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &customer_model, .inputs = customer_key},
};

}  // namespace

constinit const db::Model customer_model = {
    .name = "Customer",
    .table = "customer",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .version = "version",
    .deleted_at = "deletedAt",
    .history = "customer_history",
    .deletion_spreads = true,
    .referenced_by = referenced_by,
};

constinit const app::RootField CustomerQuery::customer = {
    .name = "customer",
    .statement = "CustomerQuery::customer",
    .model = &customer_model,
    .answer = app::Answer::item,
    .rows = {.arguments = customer_query_customer_arguments},
};

constinit const app::RootField CustomersQuery::customers = {
    .name = "customers",
    .statement = "CustomersQuery::customers",
    .model = &customer_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SaveCustomerMutation::mutation = {
    .name = "saveCustomer",
    .statement = "SaveCustomerMutation",
    .steps = save_customer_steps,
};

constinit const app::Mutation UpdateCustomerMutation::mutation = {
    .name = "updateCustomer",
    .statement = "UpdateCustomerMutation",
    .steps = update_customer_steps,
};

constinit const app::Mutation DeleteCustomerMutation::mutation = {
    .name = "deleteCustomer",
    .statement = "DeleteCustomerMutation",
    .steps = delete_customer_steps,
};

}  // namespace shop
