// Made from spec.md and type_specs/Supplier.yml by operations.h.j2.
// To change it, edit type_specs/Supplier.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace workshop {

struct SuppliersQuery {
  /// suppliers(limit: Int, offset: Int, token: String): [Supplier!]!
  static const mw::app::RootField suppliers;
};

struct SaveSupplierMutation {
  /// saveSupplier(id: ID!, name: String!, token: String): SaveSupplierPayload
  static const mw::app::Mutation mutation;
};

}  // namespace workshop
