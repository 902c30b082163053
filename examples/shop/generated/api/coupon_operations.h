// Made from spec.md and type_specs/Coupon.yml by operations.h.j2.
// To change it, edit type_specs/Coupon.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

struct CouponQuery {
  /// coupon(code: String!): Coupon
  static const mw::app::RootField coupon;
};

struct SaveCouponMutation {
  /// saveCoupon(id: ID, code: String!, percent: Int): SaveCouponPayload
  static const mw::app::Mutation mutation;
};

struct DeleteCouponMutation {
  /// deleteCoupon(id: ID!): DeleteCouponPayload
  static const mw::app::Mutation mutation;
};

struct GetOrCreateCouponMutation {
  /// getOrCreateCoupon(code: String!, percent: Int): GetOrCreateCouponPayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
