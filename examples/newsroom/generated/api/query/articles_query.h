// (c) The Newsroom. Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace newsroom {

/// The graphql:api /loads the article:item and the article:item~list.
class ArticlesQuery {
 public:
  /// articles(limit: Int, offset: Int): [Article!]!
  static const mw::app::RootField articles;
};

}  // namespace newsroom
