// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

/// :It /creates, /updates and /deletes the book:item, and /creates the book:item~list.
class CreateBookMutation {
 public:
  /// createBook(title: String!, slug: String, contact: String, homepage: String, isbn: String, blurb: String,
  /// review: String, status: BookStatus, pages: Int, sold: BigInt, weight: Float, price: Decimal, rare: Boolean,
  /// published: Date, readAt: Time, addedAt: DateTime, labels: [String!], meta: JSON, cover: Bytes, authorId: ID):
  /// CreateBookPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
