// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace spec {

/// The graphql:api /loads the order:item~list and the user:item, and /posts the order:item.
class SaveOrderMutation {
 public:
  /// saveOrder(id: ID, class: String!, namespace: OrderNamespace!, groupId: ID, int: Int, std: Boolean):
  /// SaveOrderPayload
  static const mw::app::Mutation mutation;
};

}  // namespace spec
