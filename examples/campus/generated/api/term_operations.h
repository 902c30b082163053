// Made from spec.md and type_specs/Term.yml by operations.h.j2.
// To change it, edit type_specs/Term.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct TermsQuery {
  /// terms(limit: Int, offset: Int): [Term!]!
  static const mw::app::RootField terms;
};

struct SaveTermMutation {
  /// saveTerm(begins: Date!, name: String!): SaveTermPayload
  static const mw::app::Mutation mutation;
};

struct DeleteTermMutation {
  /// deleteTerm(begins: Date!): DeleteTermPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
