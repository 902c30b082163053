// Made from spec.md and type_specs/Badge.yml by model.h.j2.
// To change it, edit type_specs/Badge.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace campus {

/// A key that is an fk, so that a student has one at most.
struct Badge {
  /// Inverse of Student.badgeSet.
  mw::Uuid student_id;
  std::int32_t number = 0;

  friend bool operator==(const Badge&, const Badge&) = default;
};

/// Table `badge`, GraphQL type `Badge`.
extern const mw::db::Model badge_model;
inline const mw::db::Model& model_of(const Badge*) {
  return badge_model;
}

}  // namespace campus
