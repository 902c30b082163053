// Made from spec.md by operations.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace spec {

struct NewsQuery {
  /// news(id: ID!): News
  static const mw::app::RootField news;
};

}  // namespace spec
