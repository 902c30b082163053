// Made from spec.md and type_specs/Part.yml by operations.h.j2.
// To change it, edit type_specs/Part.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace workshop {

struct PartQuery {
  /// part(id: ID!, token: String): Part
  static const mw::app::RootField part;
};

struct PartsQuery {
  /// parts(name: String, supplierId: ID, limit: Int, offset: Int, token: String): [Part!]!
  static const mw::app::RootField parts;
};

struct SavePartMutation {
  /// savePart(id: ID!, name: String!, amount: Int, priceCents: Int, supplierId: ID, token: String): SavePartPayload
  static const mw::app::Mutation mutation;
};

struct SavePartsMutation {
  /// saveParts(parts: [PartForm!]!, token: String): SavePartsPayload
  static const mw::app::Mutation mutation;
};

struct DeletePartMutation {
  /// deletePart(id: ID!, token: String): DeletePartPayload
  static const mw::app::Mutation mutation;
};

}  // namespace workshop
