// Made from spec.md and type_specs/User.json by model.h.j2.
// To change it, edit type_specs/User.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace spec {

struct User {
  mw::Uuid id;
  std::string username;
  std::string password;
  std::optional<std::vector<std::string>> roles;

  friend bool operator==(const User&, const User&) = default;
};

/// Table `user`, GraphQL type `User`.
extern const mw::db::Model user_model;
inline const mw::db::Model& model_of(const User*) {
  return user_model;
}

}  // namespace spec
