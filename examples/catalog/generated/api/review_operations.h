// Made from spec.md and type_specs/Review.yml by operations.h.j2.
// To change it, edit type_specs/Review.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace catalog {

struct ReviewsQuery {
  /// reviews(productId: ID, productName: String, filter: ReviewFilter, orderBy: [ReviewOrderBy!], first: Int,
  /// after: String, last: Int, before: String): ReviewConnection!
  static const mw::app::RootField reviews;
};

struct CreateReviewsMutation {
  /// createReviews(reviews: [ReviewCreateForm!]!): CreateReviewsPayload
  static const mw::app::Mutation mutation;
};

}  // namespace catalog
