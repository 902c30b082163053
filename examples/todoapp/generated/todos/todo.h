// Made from spec.md and type_specs/Todo.json by model.h.j2.
// To change it, edit type_specs/Todo.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace todoapp {

/// Something to do.
struct Todo {
  mw::Uuid id;
  std::string name;
  /// Inverse of Todolist.todoSet.
  std::optional<mw::Uuid> todolist_id;

  friend bool operator==(const Todo&, const Todo&) = default;
};

/// Table `todo`, GraphQL type `Todo`.
extern const mw::db::Model todo_model;
inline const mw::db::Model& model_of(const Todo*) {
  return todo_model;
}

}  // namespace todoapp
