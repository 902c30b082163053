// Made from spec.md and type_specs/Customer.json by operations.h.j2.
// To change it, edit type_specs/Customer.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

struct CustomerQuery {
  /// customer(email: String!): Customer
  static const mw::app::RootField customer;
};

struct CustomersQuery {
  /// customers(limit: Int, offset: Int): [Customer!]!
  static const mw::app::RootField customers;
};

struct SaveCustomerMutation {
  /// saveCustomer(id: ID, email: String!, name: String!, nickname: String, pin: String, favoriteId: ID, version:
  /// Int): SaveCustomerPayload
  static const mw::app::Mutation mutation;
};

struct UpdateCustomerMutation {
  /// updateCustomer(id: ID!, email: String, name: String, nickname: String, pin: String, favoriteId: ID, version:
  /// Int): UpdateCustomerPayload
  static const mw::app::Mutation mutation;
};

struct DeleteCustomerMutation {
  /// deleteCustomer(id: ID!, version: Int): DeleteCustomerPayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
