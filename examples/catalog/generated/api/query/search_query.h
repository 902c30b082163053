// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace catalog {

/// The graphql:api /has a search:query that /provides the found+product:item~list.
class SearchQuery {
 public:
  /// foundProducts(text: String, begin: String, end: String, skus: [String!], shelf: String, above: String,
  /// statuses: [ProductStatus!], atLeast: Decimal, below: Decimal, heavier: Float, until: Date, homeless: Boolean,
  /// label: String, filter: FoundProductsFilter, orderBy: [FoundProductsOrderBy!], limit: Int, page: Int):
  /// [Product!]!
  static const mw::app::RootField found_products;
};

}  // namespace catalog
