// Made from spec.md and type_specs/Product.json by model.h.j2.
// To change it, edit type_specs/Product.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/decimal.h"
#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace shop {

enum class ProductStatus {
  /// Not shown yet.
  draft,
  /// Can be ordered.
  on_sale,
  /// Will not come back.
  gone,
};

extern const mw::db::Enum product_status_enum;

/// Something for sale.
struct Product {
  mw::Uuid id;
  std::string sku;
  std::optional<std::string> ean;
  std::string name;
  mw::Decimal price;
  std::optional<mw::Decimal> cost;
  std::optional<std::int32_t> stock;
  ProductStatus status{};
  std::optional<mw::DateTime> imported_at;
  std::optional<mw::DateTime> touched_at;
  /// Inverse of Category.products.
  std::optional<std::int64_t> category_id;
  std::int32_t version = 0;
  std::optional<mw::DateTime> deleted_at;

  friend bool operator==(const Product&, const Product&) = default;
};

/// Table `product`, GraphQL type `Product`.
extern const mw::db::Model product_model;
inline const mw::db::Model& model_of(const Product*) {
  return product_model;
}

}  // namespace shop
