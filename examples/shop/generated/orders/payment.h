// Made from spec.md and type_specs/Payment.yml by model.h.j2.
// To change it, edit type_specs/Payment.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/decimal.h"
#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace shop {

/// Money that came in.
struct Payment {
  mw::Uuid id;
  /// Inverse of Order.payments.
  mw::Uuid order_id;
  mw::Decimal amount;
  std::optional<std::string> reference;
  std::optional<mw::DateTime> paid_at;

  friend bool operator==(const Payment&, const Payment&) = default;
};

/// Table `payment`, GraphQL type `Payment`.
extern const mw::db::Model payment_model;
inline const mw::db::Model& model_of(const Payment*) {
  return payment_model;
}

}  // namespace shop
