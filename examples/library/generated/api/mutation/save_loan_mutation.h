// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

/// :It /posts the author:item, the shelf:item and the loan:item, and /deletes the author:item.
class SaveLoanMutation {
 public:
  /// saveLoan(id: ID, bookId: ID!, shelfId: String, since: Date!): SaveLoanPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
