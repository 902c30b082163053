// Made from spec.md and type_specs/Address.yml by operations.h.j2.
// To change it, edit type_specs/Address.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

struct AddressesQuery {
  /// addresses(limit: Int, offset: Int): [Address!]!
  static const mw::app::RootField addresses;
};

struct SaveAddressMutation {
  /// saveAddress(id: ID, customerId: ID!, label: String, street: String!, city: String!): SaveAddressPayload
  static const mw::app::Mutation mutation;
};

}  // namespace shop
