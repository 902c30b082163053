// Made from spec.md and type_specs/Supplier.yml by model.h.j2.
// To change it, edit type_specs/Supplier.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/decimal.h"
#include "runtime/base/temporal.h"
#include "runtime/db/model.h"

namespace catalog {

enum class SupplierSize {
  small,
  medium,
  large,
};

extern const mw::db::Enum supplier_size_enum;

/// Who delivers. Its lists have numbered pages and are filtered by JSON.
struct Supplier {
  std::string code;
  std::optional<std::string> country;
  std::optional<mw::Decimal> rating;
  std::optional<mw::Date> since;
  std::optional<bool> daily;
  std::optional<SupplierSize> size;
  std::optional<std::string> secret_terms;

  friend bool operator==(const Supplier&, const Supplier&) = default;
};

/// Table `supplier`, GraphQL type `Supplier`.
extern const mw::db::Model supplier_model;
inline const mw::db::Model& model_of(const Supplier*) {
  return supplier_model;
}

}  // namespace catalog
