// Made from spec.md and type_specs/Order.json by operations.h.j2.
// To change it, edit type_specs/Order.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace spec {

struct OrdersQuery {
  /// orders(groupId: ID, limit: Int, offset: Int): [Order!]!
  static const mw::app::RootField orders;
};

struct SaveOrderMutation {
  /// saveOrder(id: ID, class: String!, namespace: OrderNamespace!, groupId: ID, int: Int, std: Boolean):
  /// SaveOrderPayload
  static const mw::app::Mutation mutation;
};

}  // namespace spec
