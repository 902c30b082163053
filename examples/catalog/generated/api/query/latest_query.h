// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace catalog {

/// :It /has a latest:query that /provides the latest+product:item.
class LatestQuery {
 public:
  /// latestProduct(filter: LatestProductFilter): Product
  static const mw::app::RootField latest_product;
};

}  // namespace catalog
