// (c) The Newsroom. Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace newsroom {

/// :It /covers the long+article:item~list and the latest+article:item~list.
class LongArticlesQuery {
 public:
  /// longArticles: [Article!]!
  static const mw::app::RootField long_articles;
};

}  // namespace newsroom
