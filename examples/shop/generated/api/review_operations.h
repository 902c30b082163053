// Made from spec.md and type_specs/Review.yml by operations.h.j2.
// To change it, edit type_specs/Review.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

struct ReviewsQuery {
  /// reviews(limit: Int, offset: Int): [Review!]!
  static const mw::app::RootField reviews;
};

struct SaveReviewMutation {
  /// saveReview(id: ID, productId: ID!, customerId: ID, stars: Int!, text: String): SaveReviewPayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
