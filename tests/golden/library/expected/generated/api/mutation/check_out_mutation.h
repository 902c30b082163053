// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

/// The graphql:api /has a check-out:mutation that /posts a loan:item and a book:item.
class CheckOutMutation {
 public:
  /// checkOut(loanId: ID, loanBookId: ID, loanSince: Date!, loanNote: String, bookId: ID, bookTitle: String!,
  /// bookStatus: BookStatus, bookPages: Int, bookPrice: Decimal, bookLabels: [String!], bookAddedAt: DateTime,
  /// bookAuthorId: ID): CheckOutPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
