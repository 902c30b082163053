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
  /// books(status: BookStatus, authorName: String, orderBy: [BookOrderBy!], limit: Int, offset: Int): [Book!]!
  static const mw::app::RootField books;
};

struct FreshBooksQuery {
  /// freshBooks(status: BookStatus, authorName: String): [Book!]!
  static const mw::app::RootField fresh_books;
};

struct CreateBookMutation {
  /// createBook(title: String!, status: BookStatus, pages: Int, price: Decimal, labels: [String!], addedAt:
  /// DateTime, authorId: ID): CreateBookPayload
  static const mw::app::Mutation mutation;
};

struct UpdateBookMutation {
  /// updateBook(id: ID!, title: String, status: BookStatus, pages: Int, price: Decimal, labels: [String!], addedAt:
  /// DateTime, authorId: ID): UpdateBookPayload
  static const mw::app::Mutation mutation;
};

struct DeleteBookMutation {
  /// deleteBook(id: ID!): DeleteBookPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
