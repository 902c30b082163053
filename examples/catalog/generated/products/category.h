// Made from spec.md and type_specs/Category.yml by model.h.j2.
// To change it, edit type_specs/Category.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace catalog {

/// A shelf of the shop; shelves stand in shelves.
struct Category {
  mw::Uuid id;
  std::string name;
  std::optional<std::int32_t> position;
  /// Inverse of Category.children.
  std::optional<mw::Uuid> parent_id;

  friend bool operator==(const Category&, const Category&) = default;
};

/// Table `category`, GraphQL type `Category`.
extern const mw::db::Model category_model;
inline const mw::db::Model& model_of(const Category*) {
  return category_model;
}

}  // namespace catalog
