// Made from spec.md and type_specs/Room.yml by model.h.j2.
// To change it, edit type_specs/Room.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>

#include "generated/places/site.h"
#include "runtime/db/model.h"

namespace campus {

/// A composite key of an enum that is an fk and a number with a default.
struct Room {
  /// Inverse of Site.roomSet.
  SiteSide site_id{};
  std::int32_t number = 0;
  std::optional<std::int32_t> seats;

  friend bool operator==(const Room&, const Room&) = default;
};

/// Table `room`, GraphQL type `Room`.
extern const mw::db::Model room_model;
inline const mw::db::Model& model_of(const Room*) {
  return room_model;
}

}  // namespace campus
