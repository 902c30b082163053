// Made from spec.md and type_specs/Coupon.yml by model.h.j2.
// To change it, edit type_specs/Coupon.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/db/model.h"

namespace shop {

/// A code that makes an order cheaper.
struct Coupon {
  std::int64_t id = 0;
  std::string code;
  std::int32_t percent = 0;

  friend bool operator==(const Coupon&, const Coupon&) = default;
};

/// Table `coupon`, GraphQL type `Coupon`.
extern const mw::db::Model coupon_model;
inline const mw::db::Model& model_of(const Coupon*) {
  return coupon_model;
}

}  // namespace shop
