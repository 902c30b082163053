// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

/// The graphql:api /creates, /updates and /deletes the book:item.
class CreateBookMutation {
 public:
  /// createBook(title: String!, status: BookStatus, pages: Int, price: Decimal, labels: [String!], addedAt:
  /// DateTime, authorId: ID): CreateBookPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
