// Made from spec.md and type_specs/Label.yml by operations.h.j2.
// To change it, edit type_specs/Label.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace by_hand {

struct SaveLabelMutation {
  /// saveLabel(id: Int, name: String!, pin: String): SaveLabelPayload
  static const mw::app::Mutation mutation;
};

struct DeleteLabelMutation {
  /// deleteLabel(id: Int!): DeleteLabelPayload
  static const mw::app::Mutation mutation;
};

}  // namespace by_hand
