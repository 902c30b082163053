// Made from spec.md and type_specs/Customer.json by model.h.j2.
// To change it, edit type_specs/Customer.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace shop {

/// Somebody who buys.
struct Customer {
  mw::Uuid id;
  std::string email;
  std::string name;
  std::optional<std::string> nickname;
  std::optional<std::string> pin;
  /// Inverse of Product.fans.
  std::optional<mw::Uuid> favorite_id;
  mw::DateTime created_at;
  mw::DateTime updated_at;
  std::int32_t version = 0;
  std::optional<mw::DateTime> deleted_at;

  friend bool operator==(const Customer&, const Customer&) = default;
};

/// Table `customer`, GraphQL type `Customer`.
extern const mw::db::Model customer_model;
inline const mw::db::Model& model_of(const Customer*) {
  return customer_model;
}

}  // namespace shop
