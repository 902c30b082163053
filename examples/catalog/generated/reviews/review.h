// Made from spec.md and type_specs/Review.yml by model.h.j2.
// To change it, edit type_specs/Review.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace catalog {

/// What somebody thinks of a product; by cursor, the newest first.
struct Review {
  std::int64_t id = 0;
  /// Inverse of Product.reviewSet.
  mw::Uuid product_id;
  std::optional<std::string> author;
  std::int32_t stars = 0;
  std::optional<mw::DateTime> written;

  friend bool operator==(const Review&, const Review&) = default;
};

/// Table `review`, GraphQL type `Review`.
extern const mw::db::Model review_model;
inline const mw::db::Model& model_of(const Review*) {
  return review_model;
}

}  // namespace catalog
