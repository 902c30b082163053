// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace spec {

/// The graphql:api /has an open:query that /provides the order:item~list.
class OpenQuery {
 public:
  /// orders(amounts: [Int!], totals: [Decimal!], states: [OrderState!]): [Order!]!
  static const mw::app::RootField orders;
};

}  // namespace spec
