// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace spec {

/// The graphql:api /loads the order:item~list and the user:item, and /posts the order:item.
class OrdersQuery {
 public:
  /// orders(groupId: ID, limit: Int, offset: Int): [Order!]!
  static const mw::app::RootField orders;
};

}  // namespace spec
