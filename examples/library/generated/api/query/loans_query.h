// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

/// :It /loads the loan:item~list and the shelf:item.
class LoansQuery {
 public:
  /// loans(limit: Int, page: Int): [Loan!]!
  static const mw::app::RootField loans;
};

}  // namespace library
