// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /loads the student:item, the student:item~list, the teacher:item~list, the badge:item, the
/// club:item~list and the member:item~list.
class ClubsQuery {
 public:
  /// clubs(limit: Int, offset: Int): [Club!]!
  static const mw::app::RootField clubs;
};

}  // namespace campus
