// Made from spec.md and type_specs/Order.json by model.h.j2.
// To change it, edit type_specs/Order.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace shop {

enum class OrderStatus {
  open,
  paid,
  shipped,
};

extern const mw::db::Enum order_status_enum;

/// What a customer wants, and how far it is.
struct Order {
  mw::Uuid id;
  std::string number;
  /// Inverse of Customer.orders.
  mw::Uuid customer_id;
  /// Inverse of Coupon.orders.
  std::optional<std::int64_t> coupon_id;
  OrderStatus status{};
  std::optional<std::string> note;
  mw::DateTime created_at;
  mw::DateTime updated_at;
  std::int32_t version = 0;

  friend bool operator==(const Order&, const Order&) = default;
};

/// Table `order`, GraphQL type `Order`.
extern const mw::db::Model order_model;
inline const mw::db::Model& model_of(const Order*) {
  return order_model;
}

}  // namespace shop
