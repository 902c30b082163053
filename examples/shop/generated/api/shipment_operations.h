// Made from spec.md and type_specs/Shipment.yml by operations.h.j2.
// To change it, edit type_specs/Shipment.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace shop {

struct ShipmentsQuery {
  /// shipments(limit: Int, offset: Int): [Shipment!]!
  static const mw::app::RootField shipments;
};

}  // namespace shop
