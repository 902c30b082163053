// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

/// The graphql:api /has a place-address:mutation that /posts an address:item.
class PlaceAddressMutation {
 public:
  /// placeAddress(input: PlaceAddressInput!): Address
  static const mw::app::Mutation mutation;
};

}  // namespace shop
