// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace catalog {

/// :It /has an overview:query that /provides the top+product:item~list and the bad+review:item~list.
class OverviewQuery {
 public:
  /// topProducts(shelf: String, filter: ProductFilter): [Product!]!
  static const mw::app::RootField top_products;
  /// badReviews(productName: String, filter: ReviewFilter, orderBy: [ReviewOrderBy!], first: Int, after: String,
  /// last: Int, before: String): ReviewConnection!
  static const mw::app::RootField bad_reviews;
};

}  // namespace catalog
