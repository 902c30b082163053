// Made from spec.md and type_specs/Book.json by operations.h.j2.
// To change it, edit type_specs/Book.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

struct BookQuery {
  /// book(id: ID!): Book
  static const mw::app::RootField book;
};

struct BooksQuery {
  /// books(status: BookStatus, authorName: String, authorMentorName: String, limit: Int, offset: Int): [Book!]!
  static const mw::app::RootField books;
};

struct FreshBooksQuery {
  /// freshBooks(status: BookStatus, authorName: String, authorMentorName: String): [Book!]!
  static const mw::app::RootField fresh_books;
};

struct CreateBookMutation {
  /// createBook(title: String!, slug: String, contact: String, homepage: String, isbn: String, blurb: String,
  /// review: String, status: BookStatus, pages: Int, sold: BigInt, weight: Float, price: Decimal, rare: Boolean,
  /// published: Date, readAt: Time, addedAt: DateTime, labels: [String!], meta: JSON, cover: Bytes, authorId: ID):
  /// CreateBookPayload
  static const mw::app::Mutation mutation;
};

struct UpdateBookMutation {
  /// updateBook(id: ID!, title: String, slug: String, contact: String, homepage: String, isbn: String, blurb:
  /// String, review: String, status: BookStatus, pages: Int, sold: BigInt, weight: Float, price: Decimal, rare:
  /// Boolean, published: Date, readAt: Time, addedAt: DateTime, labels: [String!], meta: JSON, cover: Bytes,
  /// authorId: ID): UpdateBookPayload
  static const mw::app::Mutation mutation;
};

struct DeleteBookMutation {
  /// deleteBook(id: ID!): DeleteBookPayload
  static const mw::app::Mutation mutation;
};

struct CreateBooksMutation {
  /// createBooks(books: [BookCreateForm!]!): CreateBooksPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
