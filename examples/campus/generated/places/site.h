// Made from spec.md and type_specs/Site.yml by model.h.j2.
// To change it, edit type_specs/Site.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/db/model.h"

namespace campus {

enum class SiteSide {
  north,
  south_west,
};

extern const mw::db::Enum site_side_enum;

/// A key that is an enum.
struct Site {
  SiteSide side{};
  std::optional<std::string> label;

  friend bool operator==(const Site&, const Site&) = default;
};

/// Table `site`, GraphQL type `Site`.
extern const mw::db::Model site_model;
inline const mw::db::Model& model_of(const Site*) {
  return site_model;
}

}  // namespace campus
