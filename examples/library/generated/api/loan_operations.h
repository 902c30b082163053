// Made from spec.md and type_specs/Loan.json by operations.h.j2.
// To change it, edit type_specs/Loan.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

struct LoansQuery {
  /// loans(limit: Int, page: Int): [Loan!]!
  static const mw::app::RootField loans;
};

struct SaveLoanMutation {
  /// saveLoan(id: ID, bookId: ID!, shelfId: String, since: Date!): SaveLoanPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
