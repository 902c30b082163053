// Made from spec.md and type_specs/Address.yml by model.h.j2.
// To change it, edit type_specs/Address.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace shop {

/// Where something is sent to.
struct Address {
  mw::Uuid id;
  /// Inverse of Customer.addresses.
  mw::Uuid customer_id;
  std::optional<std::string> label;
  std::string street;
  std::string city;

  friend bool operator==(const Address&, const Address&) = default;
};

/// Table `address`, GraphQL type `Address`.
extern const mw::db::Model address_model;
inline const mw::db::Model& model_of(const Address*) {
  return address_model;
}

}  // namespace shop
