// Made from spec.md and type_specs/Review.yml by model.h.j2.
// To change it, edit type_specs/Review.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace shop {

/// What somebody thinks of a product.
struct Review {
  std::int64_t id = 0;
  /// Inverse of Product.reviews.
  mw::Uuid product_id;
  /// Inverse of Customer.reviews.
  std::optional<mw::Uuid> customer_id;
  std::int32_t stars = 0;
  std::optional<std::string> text;

  friend bool operator==(const Review&, const Review&) = default;
};

/// Table `review`, GraphQL type `Review`.
extern const mw::db::Model review_model;
inline const mw::db::Model& model_of(const Review*) {
  return review_model;
}

}  // namespace shop
