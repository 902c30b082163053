// Made from spec.md and type_specs/OrderLine.json by operations.h.j2.
// To change it, edit type_specs/OrderLine.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

struct OrderLinesQuery {
  /// orderLines(limit: Int, offset: Int): [OrderLine!]!
  static const mw::app::RootField order_lines;
};

struct CreateOrderLineMutation {
  /// createOrderLine(orderId: ID!, productId: ID!, place: Int, quantity: Int, price: Decimal!):
  /// CreateOrderLinePayload
  static const mw::app::Mutation mutation;
};

struct UpdateOrderLineMutation {
  /// updateOrderLine(id: ID!, orderId: ID, productId: ID, place: Int, quantity: Int, price: Decimal):
  /// UpdateOrderLinePayload
  static const mw::app::Mutation mutation;
};

struct DeleteOrderLineMutation {
  /// deleteOrderLine(id: ID!): DeleteOrderLinePayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
