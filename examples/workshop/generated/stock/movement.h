// Made from spec.md and type_specs/Movement.yml by model.h.j2.
// To change it, edit type_specs/Movement.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace workshop {

/// What came or went, written by a hook.
struct Movement {
  std::int64_t id = 0;
  /// Inverse of Part.movementSet.
  mw::Uuid part_id;
  std::int32_t change = 0;
  std::optional<std::string> reason;
  mw::DateTime at;

  friend bool operator==(const Movement&, const Movement&) = default;
};

/// Table `movement`, GraphQL type `Movement`.
extern const mw::db::Model movement_model;
inline const mw::db::Model& model_of(const Movement*) {
  return movement_model;
}

}  // namespace workshop
