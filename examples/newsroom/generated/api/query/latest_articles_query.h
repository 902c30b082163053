// (c) The Newsroom. Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace newsroom {

/// The morning:newsletter /covers the latest+article:item~list and /goes-out-at 06-30:time.
class LatestArticlesQuery {
 public:
  /// latestArticles: [Article!]!
  static const mw::app::RootField latest_articles;
};

}  // namespace newsroom
