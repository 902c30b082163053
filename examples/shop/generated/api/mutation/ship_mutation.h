// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

/// The graphql:api /has a ship:mutation that /posts a shipment:item and /updates an order:item.
class ShipMutation {
 public:
  /// ship(shipmentId: ID, shipmentOrderId: ID, shipmentAddressId: ID, shipmentCarrier: ShipmentCarrier,
  /// shipmentTracking: String, orderId: ID!, orderNumber: String, orderCustomerId: ID, orderCouponId: ID,
  /// orderStatus: OrderStatus, orderNote: String, orderVersion: Int): ShipPayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
