// Made from spec.md and type_specs/User.json by model.h.j2.
// To change it, edit type_specs/User.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace spec {

struct User {
  mw::Uuid id;
  std::string name;
  /// Inverse of User.userSet.
  std::optional<mw::Uuid> friend_id;

  friend bool operator==(const User&, const User&) = default;
};

/// Table `user`, GraphQL type `User`.
extern const mw::db::Model user_model;
inline const mw::db::Model& model_of(const User*) {
  return user_model;
}

}  // namespace spec
