// Made from spec.md and type_specs/Teacher.yml by model.h.j2.
// To change it, edit type_specs/Teacher.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace campus {

struct Teacher {
  mw::Uuid id;
  std::string name;

  friend bool operator==(const Teacher&, const Teacher&) = default;
};

/// Table `teacher`, GraphQL type `Teacher`.
extern const mw::db::Model teacher_model;
inline const mw::db::Model& model_of(const Teacher*) {
  return teacher_model;
}

}  // namespace campus
