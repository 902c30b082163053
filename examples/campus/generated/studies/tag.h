// Made from spec.md and type_specs/Tag.yml by model.h.j2.
// To change it, edit type_specs/Tag.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/db/model.h"

namespace campus {

struct Tag {
  std::int64_t id = 0;
  std::string name;

  friend bool operator==(const Tag&, const Tag&) = default;
};

/// Table `tag`, GraphQL type `Tag`.
extern const mw::db::Model tag_model;
inline const mw::db::Model& model_of(const Tag*) {
  return tag_model;
}

}  // namespace campus
