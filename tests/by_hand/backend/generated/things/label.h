// Made from spec.md and type_specs/Label.yml by model.h.j2.
// To change it, edit type_specs/Label.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/db/model.h"

namespace by_hand {

/// A key of type id whose rows are recorded.
struct Label {
  std::int64_t id = 0;
  std::string name;
  std::optional<std::string> pin;

  friend bool operator==(const Label&, const Label&) = default;
};

/// Table `label`, GraphQL type `Label`.
extern const mw::db::Model label_model;
inline const mw::db::Model& model_of(const Label*) {
  return label_model;
}

}  // namespace by_hand
