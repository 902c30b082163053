// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

/// The graphql:api /has a checkout:mutation that /posts an order:item, the order-line:item~list and a payment:item.
class CheckoutMutation {
 public:
  /// checkout(orderId: ID, orderNumber: String!, orderCustomerId: ID!, orderCouponId: ID, orderStatus: OrderStatus,
  /// orderNote: String, orderVersion: Int, orderLines: [CheckoutOrderLineForm!]!, paymentId: ID, paymentOrderId:
  /// ID, paymentAmount: Decimal!, paymentReference: String, paymentPaidAt: DateTime): CheckoutPayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
