// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/address_operations.h"
#include "generated/api/category_operations.h"
#include "generated/api/coupon_operations.h"
#include "generated/api/customer_operations.h"
#include "generated/api/mutation/checkout_mutation.h"
#include "generated/api/mutation/clear_reviews_mutation.h"
#include "generated/api/mutation/place_address_mutation.h"
#include "generated/api/mutation/save_categories_mutation.h"
#include "generated/api/mutation/save_category_mutation.h"
#include "generated/api/mutation/ship_mutation.h"
#include "generated/api/order_line_operations.h"
#include "generated/api/order_operations.h"
#include "generated/api/payment_operations.h"
#include "generated/api/product_operations.h"
#include "generated/api/review_operations.h"
#include "generated/api/shipment_operations.h"
#include "generated/by_hand.h"
#include "generated/catalog/category.h"
#include "generated/catalog/product.h"
#include "generated/catalog/review.h"
#include "generated/contract.h"
#include "generated/customers/address.h"
#include "generated/customers/customer.h"
#include "generated/orders/coupon.h"
#include "generated/orders/order.h"
#include "generated/orders/order_line.h"
#include "generated/orders/payment.h"
#include "generated/orders/shipment.h"

#include "shop_embedded.h"

namespace shop {
namespace {

constexpr const mw::db::Model* models[] = {
    &address_model,
    &category_model,
    &coupon_model,
    &customer_model,
    &order_line_model,
    &order_model,
    &payment_model,
    &product_model,
    &review_model,
    &shipment_model,
};

constexpr const mw::app::RootField* queries[] = {
    &AddressesQuery::addresses,
    &CategoriesQuery::categories,
    &CouponQuery::coupon,
    &CustomerQuery::customer,
    &CustomersQuery::customers,
    &OnSaleProductsQuery::on_sale_products,
    &OrderLinesQuery::order_lines,
    &OrderQuery::order,
    &OrdersQuery::orders,
    &PaymentsQuery::payments,
    &ProductQuery::product,
    &ProductsQuery::products,
    &ReviewsQuery::reviews,
    &ShipmentsQuery::shipments,
};

constexpr const mw::app::Mutation* mutations[] = {
    &CheckoutMutation::mutation,
    &ClearReviewsMutation::mutation,
    &CreateOrderLineMutation::mutation,
    &CreatePaymentMutation::mutation,
    &CreateProductsMutation::mutation,
    &DeleteCategoryMutation::mutation,
    &DeleteCouponMutation::mutation,
    &DeleteCustomerMutation::mutation,
    &DeleteOrderLineMutation::mutation,
    &DeleteOrderMutation::mutation,
    &DeleteProductMutation::mutation,
    &DeleteProductsMutation::mutation,
    &GetOrCreateCouponMutation::mutation,
    &PlaceAddressMutation::mutation,
    &SaveAddressMutation::mutation,
    &SaveCategoriesMutation::mutation,
    &SaveCategoryMutation::mutation,
    &SaveCouponMutation::mutation,
    &SaveCustomerMutation::mutation,
    &SaveOrderMutation::mutation,
    &SaveProductMutation::mutation,
    &SaveReviewMutation::mutation,
    &ShipMutation::mutation,
    &UpdateCustomerMutation::mutation,
    &UpdateOrderLineMutation::mutation,
    &UpdateProductMutation::mutation,
    &UpdateProductsMutation::mutation,
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "shop",
    .schema = embedded::schema,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = embedded::migrations,
    .fixtures = embedded::fixtures,
    .by_hand = &by_hand,
    .overrides = register_overrides,
};

}  // namespace shop
