// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/category_operations.h"
#include "generated/api/product_operations.h"
#include "generated/api/query/latest_query.h"
#include "generated/api/query/overview_query.h"
#include "generated/api/query/search_query.h"
#include "generated/api/review_operations.h"
#include "generated/api/supplier_operations.h"
#include "generated/contract.h"
#include "generated/products/category.h"
#include "generated/products/product.h"
#include "generated/products/supplier.h"
#include "generated/reviews/review.h"

#include "catalog_embedded.h"

namespace catalog {
namespace {

constexpr const mw::db::Model* models[] = {
    &category_model,
    &product_model,
    &review_model,
    &supplier_model,
};

constexpr const mw::app::RootField* queries[] = {
    &CategoriesQuery::categories,
    &CheapProductsQuery::cheap_products,
    &DearestProductQuery::dearest_product,
    &LatestQuery::latest_product,
    &OverviewQuery::bad_reviews,
    &OverviewQuery::top_products,
    &ProductQuery::product,
    &ProductsQuery::products,
    &ProductsQuery::products_connection,
    &ReviewsQuery::reviews,
    &SearchQuery::found_products,
    &SuppliersQuery::suppliers,
};

constexpr const mw::app::Mutation* mutations[] = {
    &CreateCategoriesMutation::mutation,
    &CreateProductsMutation::mutation,
    &CreateReviewsMutation::mutation,
    &CreateSuppliersMutation::mutation,
    &DeleteProductMutation::mutation,
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "catalog",
    .schema = embedded::schema,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = embedded::migrations,
    .fixtures = embedded::fixtures,
    .overrides = register_overrides,
};

}  // namespace catalog
