// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace workshop {

/// The graphql:api /loads the part:item, the part:item~list, the supplier:item~list and the movement:item~list.
class PartsQuery {
 public:
  /// parts(name: String, supplierId: ID, limit: Int, offset: Int, token: String): [Part!]!
  static const mw::app::RootField parts;
};

}  // namespace workshop
