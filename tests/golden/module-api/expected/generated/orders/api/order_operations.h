// Made from spec.md and type_specs/Order.json by operations.h.j2.
// To change it, edit type_specs/Order.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace spec {

struct OrderQuery {
  /// order(id: ID!): Order
  static const mw::app::RootField order;
};

struct QuickOrdersQuery {
  /// quickOrders: [Order!]!
  static const mw::app::RootField quick_orders;
};

struct SaveOrderMutation {
  /// saveOrder(id: ID, note: String, amount: Int!, total: Decimal, state: OrderState, newsIds: [ID!]):
  /// SaveOrderPayload
  static const mw::app::Mutation mutation;
};

}  // namespace spec
