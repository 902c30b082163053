// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

/// :It /loads the loan:item~list and the shelf:item.
class ShelfQuery {
 public:
  /// shelf(code: String!): Shelf
  static const mw::app::RootField shelf;
};

}  // namespace library
