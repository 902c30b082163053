// Made from spec.md and type_specs/Member.yml by operations.h.j2.
// To change it, edit type_specs/Member.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct MembersQuery {
  /// members(limit: Int, offset: Int): [Member!]!
  static const mw::app::RootField members;
};

}  // namespace campus
