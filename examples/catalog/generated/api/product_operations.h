// Made from spec.md and type_specs/Product.json by operations.h.j2.
// To change it, edit type_specs/Product.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace catalog {

struct ProductQuery {
  /// product(sku: String!): Product
  static const mw::app::RootField product;
};

struct ProductsQuery {
  /// products(status: ProductStatus, categoryName: String, categoryParentName: String, supplierId: String, filter:
  /// ProductFilter, orderBy: [ProductOrderBy!], limit: Int, offset: Int): [Product!]!
  static const mw::app::RootField products;
  /// productsConnection(status: ProductStatus, categoryName: String, categoryParentName: String, supplierId:
  /// String, filter: ProductFilter, orderBy: [ProductOrderBy!], first: Int, after: String, last: Int, before:
  /// String): ProductConnection!
  static const mw::app::RootField products_connection;
};

struct CheapProductsQuery {
  /// cheapProducts(status: ProductStatus, categoryName: String, categoryParentName: String, supplierId: String,
  /// filter: ProductFilter): [Product!]!
  static const mw::app::RootField cheap_products;
};

struct DearestProductQuery {
  /// dearestProduct(sku: String!): Product
  static const mw::app::RootField dearest_product;
};

struct CreateProductsMutation {
  /// createProducts(products: [ProductCreateForm!]!): CreateProductsPayload
  static const mw::app::Mutation mutation;
};

struct DeleteProductMutation {
  /// deleteProduct(id: ID!): DeleteProductPayload
  static const mw::app::Mutation mutation;
};

}  // namespace catalog
