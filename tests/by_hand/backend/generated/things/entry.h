// Made from spec.md and type_specs/Entry.yml by model.h.j2.
// To change it, edit type_specs/Entry.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/db/model.h"

namespace by_hand {

/// A composite key whose rows are recorded.
struct Entry {
  std::string book;
  std::int32_t line = 0;
  std::string text;

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Table `entry`, GraphQL type `Entry`.
extern const mw::db::Model entry_model;
inline const mw::db::Model& model_of(const Entry*) {
  return entry_model;
}

}  // namespace by_hand
