// Made from spec.md and type_specs/Product.json by model.h.j2.
// To change it, edit type_specs/Product.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/base/decimal.h"
#include "runtime/base/json.h"
#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace catalog {

enum class ProductStatus {
  draft,
  active,
  sold_out,
};

extern const mw::db::Enum product_status_enum;

enum class ProductSize {
  small,
  medium,
  large,
};

extern const mw::db::Enum product_size_enum;

/// Something to buy.
struct Product {
  mw::Uuid id;
  std::string name;
  std::optional<std::string> sku;
  std::optional<std::string> blurb;
  ProductStatus status{};
  std::optional<ProductSize> size;
  std::optional<mw::Decimal> price;
  std::optional<double> weight;
  std::optional<std::int32_t> stock;
  std::optional<std::int64_t> sold;
  std::optional<bool> organic;
  std::optional<mw::Date> released;
  std::optional<mw::Time> delivered;
  std::optional<mw::DateTime> changed;
  std::optional<std::vector<std::string>> labels;
  std::optional<mw::Json> meta;
  std::optional<mw::Decimal> purchase_price;
  std::optional<std::string> entry_note;
  /// Inverse of Category.productSet.
  std::optional<mw::Uuid> category_id;
  /// Inverse of Supplier.productSet.
  std::optional<std::string> supplier_id;

  friend bool operator==(const Product&, const Product&) = default;
};

/// Table `product`, GraphQL type `Product`.
extern const mw::db::Model product_model;
inline const mw::db::Model& model_of(const Product*) {
  return product_model;
}

}  // namespace catalog
