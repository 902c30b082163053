// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

/// The graphql:api /loads the book:item, the book:item~list, the fresh+book:item~list, the author:item and the
/// author:item~list.
class BooksQuery {
 public:
  /// books(status: BookStatus, authorName: String, authorMentorName: String, limit: Int, offset: Int): [Book!]!
  static const mw::app::RootField books;
};

}  // namespace library
