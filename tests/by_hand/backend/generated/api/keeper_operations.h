// Made from spec.md and type_specs/Keeper.yml by operations.h.j2.
// To change it, edit type_specs/Keeper.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace by_hand {

struct KeepersQuery {
  /// keepers(limit: Int, offset: Int): [Keeper!]!
  static const mw::app::RootField keepers;
};

struct SaveKeeperMutation {
  /// saveKeeper(id: Int, name: String!, bossId: Int): SaveKeeperPayload
  static const mw::app::Mutation mutation;
};

struct DeleteKeeperMutation {
  /// deleteKeeper(id: Int!): DeleteKeeperPayload
  static const mw::app::Mutation mutation;
};

}  // namespace by_hand
