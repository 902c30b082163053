// Made from spec.md by model.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace spec {

struct Todo {
  mw::Uuid id;
  std::string name;

  friend bool operator==(const Todo&, const Todo&) = default;
};

/// Table `todo`, GraphQL type `Todo`.
extern const mw::db::Model todo_model;
inline const mw::db::Model& model_of(const Todo*) {
  return todo_model;
}

}  // namespace spec
