// Made from spec.md and type_specs/Order.json by model.h.j2.
// To change it, edit type_specs/Order.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace spec {

enum class OrderNamespace {
  public_,
  private_,
  default_,
};

extern const mw::db::Enum order_namespace_enum;

struct Order {
  mw::Uuid id;
  std::string class_;
  OrderNamespace namespace_{};
  /// Inverse of User.orderSet.
  std::optional<mw::Uuid> group_id;
  std::optional<std::int32_t> int_;
  std::optional<bool> std_;

  friend bool operator==(const Order&, const Order&) = default;
};

/// Table `order`, GraphQL type `Order`.
extern const mw::db::Model order_model;
inline const mw::db::Model& model_of(const Order*) {
  return order_model;
}

}  // namespace spec
