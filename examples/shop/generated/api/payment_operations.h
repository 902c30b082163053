// Made from spec.md and type_specs/Payment.yml by operations.h.j2.
// To change it, edit type_specs/Payment.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

struct PaymentsQuery {
  /// payments(limit: Int, offset: Int): [Payment!]!
  static const mw::app::RootField payments;
};

struct CreatePaymentMutation {
  /// createPayment(id: ID, orderId: ID!, amount: Decimal!, reference: String, paidAt: DateTime):
  /// CreatePaymentPayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
