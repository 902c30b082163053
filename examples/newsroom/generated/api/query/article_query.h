// (c) The Newsroom. Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace newsroom {

/// The graphql:api /loads the article:item and the article:item~list.
class ArticleQuery {
 public:
  /// article(id: ID!): Article
  static const mw::app::RootField article;
};

}  // namespace newsroom
