// Made from spec.md and type_specs/Student.yml by model.h.j2.
// To change it, edit type_specs/Student.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace campus {

/// Somebody who studies.
struct Student {
  mw::Uuid id;
  std::string name;
  /// Inverse of Student.pupils.
  std::optional<mw::Uuid> mentor_id;
  /// Inverse of Teacher.advised.
  std::optional<mw::Uuid> advisor_id;
  /// Inverse of Teacher.tutored.
  std::optional<mw::Uuid> tutor_id;

  friend bool operator==(const Student&, const Student&) = default;
};

/// Table `student`, GraphQL type `Student`.
extern const mw::db::Model student_model;
inline const mw::db::Model& model_of(const Student*) {
  return student_model;
}

}  // namespace campus
