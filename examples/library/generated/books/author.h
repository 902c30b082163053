// Made from spec.md and type_specs/Author.yml by model.h.j2.
// To change it, edit type_specs/Author.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace library {

/// Somebody who writes.
struct Author {
  mw::Uuid id;
  std::string name;
  std::optional<mw::Date> born;
  /// Inverse of Author.pupils.
  std::optional<mw::Uuid> mentor_id;

  friend bool operator==(const Author&, const Author&) = default;
};

/// Table `author`, GraphQL type `Author`.
extern const mw::db::Model author_model;
inline const mw::db::Model& model_of(const Author*) {
  return author_model;
}

}  // namespace library
