// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

/// The graphql:api /has a check-out:mutation that /posts a book:item and a loan:item.
class CheckOutMutation {
 public:
  /// checkOut(bookId: ID, bookTitle: String!, bookSlug: String, bookContact: String, bookHomepage: String,
  /// bookIsbn: String, bookBlurb: String, bookReview: String, bookStatus: BookStatus, bookPages: Int, bookSold:
  /// BigInt, bookWeight: Float, bookPrice: Decimal, bookRare: Boolean, bookPublished: Date, bookReadAt: Time,
  /// bookAddedAt: DateTime, bookLabels: [String!], bookMeta: JSON, bookCover: Bytes, bookAuthorId: ID, loanId: ID,
  /// loanBookId: ID, loanShelfId: String, loanSince: Date!): CheckOutPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
