// Made from spec.md and type_specs/Address.yml by model.cc.j2.
// To change it, edit type_specs/Address.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/customers/address.h"

#include "generated/api/address_operations.h"
#include "generated/api/mutation/place_address_mutation.h"
#include "runtime/db/member.h"

namespace shop {

extern const mw::db::Model customer_model;
extern const mw::db::Model shipment_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Address::id>},
    {.name = "customerId", .column = "customer_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Address::customer_id>},
    {
        .name = "label",
        .column = "label",
        .kind = db::Kind::string,
        .default_value = db::literal::text("home"),
        .max_length = 40,
        .member = db::member<&Address::label>,
    },
    {.name = "street", .column = "street", .kind = db::Kind::string, .required = true, .min_length = 1, .member = db::member<&Address::street>},
    {.name = "city", .column = "city", .kind = db::Kind::string, .required = true, .min_length = 1, .member = db::member<&Address::city>},
};

constexpr db::Relation relations[] = {
    {.name = "customer", .kind = db::RelationKind::fk, .target = &customer_model, .column = "customerId", .inverse = "addresses"},
    {.name = "shipmentSet", .kind = db::RelationKind::related_set, .target = &shipment_model, .column = "addressId", .inverse = "address"},
};

constexpr std::string_view customer_id_label_unique[] = {
    "customerId",
    "label",
};

constexpr db::Unique unique_together[] = {
    {customer_id_label_unique},
};

constexpr app::Input address_form[] = {
    {"id"},
    {"customerId"},
    {"label"},
    {"street"},
    {"city"},
};

constexpr app::Step save_address_steps[] = {
    {.name = "address", .verb = app::Verb::post, .model = &address_model, .inputs = address_form},
};

constexpr app::Step place_address_steps[] = {
    {.name = "address", .verb = app::Verb::post, .model = &address_model, .inputs = address_form},
};

}  // namespace

constinit const db::Model address_model = {
    .name = "Address",
    .table = "address",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .unique_together = unique_together,
};

constinit const app::RootField AddressesQuery::addresses = {
    .name = "addresses",
    .statement = "AddressesQuery::addresses",
    .model = &address_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SaveAddressMutation::mutation = {
    .name = "saveAddress",
    .statement = "SaveAddressMutation",
    .steps = save_address_steps,
};

constinit const app::Mutation PlaceAddressMutation::mutation = {
    .name = "placeAddress",
    .statement = "PlaceAddressMutation",
    .input = "input",
    .plain = true,
    .steps = place_address_steps,
};

}  // namespace shop
