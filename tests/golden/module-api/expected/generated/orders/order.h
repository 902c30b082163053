// Made from spec.md and type_specs/Order.json by model.h.j2.
// To change it, edit type_specs/Order.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/decimal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace spec {

enum class OrderState {
  in_work,
  sent,
};

extern const mw::db::Enum order_state_enum;

struct Order {
  mw::Uuid id;
  std::string note;
  std::optional<std::int32_t> amount;
  std::optional<mw::Decimal> total;
  std::optional<OrderState> state;

  friend bool operator==(const Order&, const Order&) = default;
};

/// Table `order`, GraphQL type `Order`.
extern const mw::db::Model order_model;
inline const mw::db::Model& model_of(const Order*) {
  return order_model;
}

}  // namespace spec
