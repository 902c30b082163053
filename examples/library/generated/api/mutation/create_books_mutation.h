// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

/// :It /creates, /updates and /deletes the book:item, and /creates the book:item~list.
class CreateBooksMutation {
 public:
  /// createBooks(books: [BookCreateForm!]!): CreateBooksPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
