// Made from spec.md and type_specs/Unit.yml by operations.h.j2.
// To change it, edit type_specs/Unit.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct UnitsQuery {
  /// units(limit: Int, offset: Int): [Unit!]!
  static const mw::app::RootField units;
};

struct DeleteUnitsMutation {
  /// deleteUnits(ids: [ID!]!): DeleteUnitsPayload
  static const mw::app::Mutation mutation;
};

struct SaveUnitsMutation {
  /// saveUnits(units: [UnitForm!]!): SaveUnitsPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
