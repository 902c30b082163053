// Made from spec.md and type_specs/Club.yml by model.h.j2.
// To change it, edit type_specs/Club.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace campus {

/// A club needs a president, and a member a club.
struct Club {
  mw::Uuid id;
  std::string name;
  /// Key of a Member.
  mw::Uuid president_id;

  friend bool operator==(const Club&, const Club&) = default;
};

/// Table `club`, GraphQL type `Club`.
extern const mw::db::Model club_model;
inline const mw::db::Model& model_of(const Club*) {
  return club_model;
}

}  // namespace campus
