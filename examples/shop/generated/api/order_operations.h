// Made from spec.md and type_specs/Order.json by operations.h.j2.
// To change it, edit type_specs/Order.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

struct OrderQuery {
  /// order(number: String!): Order
  static const mw::app::RootField order;
};

struct OrdersQuery {
  /// orders(limit: Int, offset: Int): [Order!]!
  static const mw::app::RootField orders;
};

struct SaveOrderMutation {
  /// saveOrder(id: ID, number: String!, customerId: ID!, couponId: ID, status: OrderStatus, note: String, version:
  /// Int): SaveOrderPayload
  static const mw::app::Mutation mutation;
};

struct DeleteOrderMutation {
  /// deleteOrder(id: ID!, version: Int): DeleteOrderPayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
