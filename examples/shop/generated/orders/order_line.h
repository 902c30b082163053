// Made from spec.md and type_specs/OrderLine.json by model.h.j2.
// To change it, edit type_specs/OrderLine.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>

#include "runtime/base/decimal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace shop {

/// How many of which product, at which price.
struct OrderLine {
  std::int64_t id = 0;
  /// Inverse of Order.lines.
  mw::Uuid order_id;
  /// Inverse of Product.lines.
  mw::Uuid product_id;
  std::int32_t place = 0;
  std::int32_t quantity = 0;
  mw::Decimal price;

  friend bool operator==(const OrderLine&, const OrderLine&) = default;
};

/// Table `order_line`, GraphQL type `OrderLine`.
extern const mw::db::Model order_line_model;
inline const mw::db::Model& model_of(const OrderLine*) {
  return order_line_model;
}

}  // namespace shop
