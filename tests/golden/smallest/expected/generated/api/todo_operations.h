// Made from spec.md by operations.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace spec {

struct TodosQuery {
  /// todos(limit: Int, offset: Int): [Todo!]!
  static const mw::app::RootField todos;
};

}  // namespace spec
