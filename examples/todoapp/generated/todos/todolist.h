// Made from spec.md and type_specs/Todolist.json by model.h.j2.
// To change it, edit type_specs/Todolist.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace todoapp {

/// A list of things to do.
struct Todolist {
  mw::Uuid id;
  std::string name;

  friend bool operator==(const Todolist&, const Todolist&) = default;
};

/// Table `todolist`, GraphQL type `Todolist`.
extern const mw::db::Model todolist_model;
inline const mw::db::Model& model_of(const Todolist*) {
  return todolist_model;
}

}  // namespace todoapp
