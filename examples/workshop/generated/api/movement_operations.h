// Made from spec.md and type_specs/Movement.yml by operations.h.j2.
// To change it, edit type_specs/Movement.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace workshop {

struct MovementsQuery {
  /// movements(limit: Int, offset: Int, token: String): [Movement!]!
  static const mw::app::RootField movements;
};

}  // namespace workshop
