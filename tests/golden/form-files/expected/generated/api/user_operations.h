// Made from spec.md and type_specs/User.json by operations.h.j2.
// To change it, edit type_specs/User.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace spec {

struct CreateUserMutation {
  /// createUser(username: String!, password: String!, roles: [String!]): CreateUserPayload
  static const mw::app::Mutation mutation;
};

}  // namespace spec
