// Made from spec.md and type_specs/Product.json by operations.h.j2.
// To change it, edit type_specs/Product.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

struct ProductQuery {
  /// product(id: ID!): Product
  static const mw::app::RootField product;
};

struct ProductsQuery {
  /// products(status: ProductStatus, limit: Int, offset: Int): [Product!]!
  static const mw::app::RootField products;
};

struct OnSaleProductsQuery {
  /// onSaleProducts(status: ProductStatus, limit: Int, offset: Int): [Product!]!
  static const mw::app::RootField on_sale_products;
};

struct SaveProductMutation {
  /// saveProduct(id: ID, sku: String!, ean: String, name: String!, price: Decimal!, stock: Int, status:
  /// ProductStatus, touchedAt: DateTime, categoryId: ID, version: Int): SaveProductPayload
  static const mw::app::Mutation mutation;
};

struct CreateProductsMutation {
  /// createProducts(products: [ProductCreateForm!]!): CreateProductsPayload
  static const mw::app::Mutation mutation;
};

struct UpdateProductMutation {
  /// updateProduct(id: ID!, ean: String, name: String, price: Decimal, stock: Int, status: ProductStatus,
  /// touchedAt: DateTime, categoryId: ID, version: Int): UpdateProductPayload
  static const mw::app::Mutation mutation;
};

struct UpdateProductsMutation {
  /// updateProducts(products: [ProductUpdateForm!]!): UpdateProductsPayload
  static const mw::app::Mutation mutation;
};

struct DeleteProductMutation {
  /// deleteProduct(id: ID!, version: Int): DeleteProductPayload
  static const mw::app::Mutation mutation;
};

struct DeleteProductsMutation {
  /// deleteProducts(ids: [ID!]!): DeleteProductsPayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
