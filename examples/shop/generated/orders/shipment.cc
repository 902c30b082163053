// Made from spec.md and type_specs/Shipment.yml by model.cc.j2.
// To change it, edit type_specs/Shipment.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/orders/shipment.h"

#include "generated/api/shipment_operations.h"
#include "runtime/db/member.h"

namespace shop {

extern const mw::db::Model address_model;
extern const mw::db::Model order_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::EnumValue shipment_carrier_values[] = {
    {"POST", "post"},
    {"COURIER", "courier"},
};

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Shipment::id>},
    {.name = "orderId", .column = "order_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Shipment::order_id>},
    {.name = "addressId", .column = "address_id", .kind = db::Kind::uuid, .member = db::member<&Shipment::address_id>},
    {
        .name = "carrier",
        .column = "carrier",
        .kind = db::Kind::enumeration,
        .default_value = db::literal::text("post"),
        .enumeration = &shipment_carrier_enum,
        .member = db::member<&Shipment::carrier>,
    },
    {.name = "tracking", .column = "tracking", .kind = db::Kind::string, .unique = true, .member = db::member<&Shipment::tracking>},
};

constexpr db::Relation relations[] = {
    {.name = "order", .kind = db::RelationKind::fk, .target = &order_model, .column = "orderId", .inverse = "shipments"},
    {.name = "address", .kind = db::RelationKind::fk, .target = &address_model, .column = "addressId", .inverse = "shipmentSet"},
};

}  // namespace

constinit const db::Enum shipment_carrier_enum = {
    .name = "ShipmentCarrier",
    .values = shipment_carrier_values,
};

constinit const db::Model shipment_model = {
    .name = "Shipment",
    .table = "shipment",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField ShipmentsQuery::shipments = {
    .name = "shipments",
    .statement = "ShipmentsQuery::shipments",
    .model = &shipment_model,
    .answer = app::Answer::list,
};

}  // namespace shop
