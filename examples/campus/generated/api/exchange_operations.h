// Made from spec.md and type_specs/Exchange.yml by operations.h.j2.
// To change it, edit type_specs/Exchange.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct ExchangesQuery {
  /// exchanges(limit: Int, offset: Int): [Exchange!]!
  static const mw::app::RootField exchanges;
};

}  // namespace campus
