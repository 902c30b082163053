// Made from spec.md and type_specs/Club.yml by operations.h.j2.
// To change it, edit type_specs/Club.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct ClubsQuery {
  /// clubs(limit: Int, offset: Int): [Club!]!
  static const mw::app::RootField clubs;
};

}  // namespace campus
