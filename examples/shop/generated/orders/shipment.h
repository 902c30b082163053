// Made from spec.md and type_specs/Shipment.yml by model.h.j2.
// To change it, edit type_specs/Shipment.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace shop {

enum class ShipmentCarrier {
  post,
  courier,
};

extern const mw::db::Enum shipment_carrier_enum;

/// A parcel on its way.
struct Shipment {
  mw::Uuid id;
  /// Inverse of Order.shipments.
  mw::Uuid order_id;
  /// Inverse of Address.shipmentSet.
  std::optional<mw::Uuid> address_id;
  std::optional<ShipmentCarrier> carrier;
  std::optional<std::string> tracking;

  friend bool operator==(const Shipment&, const Shipment&) = default;
};

/// Table `shipment`, GraphQL type `Shipment`.
extern const mw::db::Model shipment_model;
inline const mw::db::Model& model_of(const Shipment*) {
  return shipment_model;
}

}  // namespace shop
