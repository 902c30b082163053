// Made from spec.md and type_specs/Supplier.yml by operations.h.j2.
// To change it, edit type_specs/Supplier.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace catalog {

struct SuppliersQuery {
  /// suppliers(filter: JSON, limit: Int, page: Int): [Supplier!]!
  static const mw::app::RootField suppliers;
};

struct CreateSuppliersMutation {
  /// createSuppliers(suppliers: [SupplierCreateForm!]!): CreateSuppliersPayload
  static const mw::app::Mutation mutation;
};

}  // namespace catalog
