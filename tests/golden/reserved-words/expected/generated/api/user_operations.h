// Made from spec.md and type_specs/User.json by operations.h.j2.
// To change it, edit type_specs/User.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace spec {

struct UserQuery {
  /// user(id: ID!): User
  static const mw::app::RootField user;
};

}  // namespace spec
