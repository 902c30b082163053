#pragma once

#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace sample {

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

}  // namespace sample
