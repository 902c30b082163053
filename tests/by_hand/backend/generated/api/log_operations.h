// Made from spec.md and type_specs/Log.yml by operations.h.j2.
// To change it, edit type_specs/Log.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace by_hand {

struct LogsQuery {
  /// logs(limit: Int, offset: Int): [Log!]!
  static const mw::app::RootField logs;
};

}  // namespace by_hand
