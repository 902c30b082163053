// Made from spec.md and type_specs/Shelf.yaml by model.h.j2.
// To change it, edit type_specs/Shelf.yaml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/db/model.h"

namespace library {

struct Shelf {
  std::string code;
  std::optional<std::string> room;

  friend bool operator==(const Shelf&, const Shelf&) = default;
};

/// Table `shelf`, GraphQL type `Shelf`.
extern const mw::db::Model shelf_model;
inline const mw::db::Model& model_of(const Shelf*) {
  return shelf_model;
}

}  // namespace library
