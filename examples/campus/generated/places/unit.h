// Made from spec.md and type_specs/Unit.yml by model.h.j2.
// To change it, edit type_specs/Unit.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace campus {

/// A part of the campus. One that has parts stays.
struct Unit {
  mw::Uuid id;
  std::string name;
  /// Inverse of Unit.parts.
  std::optional<mw::Uuid> parent_id;

  friend bool operator==(const Unit&, const Unit&) = default;
};

/// Table `unit`, GraphQL type `Unit`.
extern const mw::db::Model unit_model;
inline const mw::db::Model& model_of(const Unit*) {
  return unit_model;
}

}  // namespace campus
