// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

/// The graphql:api /has a clear-reviews:mutation that /deletes the review:item~list and /creates a coupon:item.
class ClearReviewsMutation {
 public:
  /// clearReviews(reviewIds: [ID!]!, couponCode: String!, couponPercent: Int): ClearReviewsPayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
