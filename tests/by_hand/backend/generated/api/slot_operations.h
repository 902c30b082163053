// Made from spec.md and type_specs/Slot.yml by operations.h.j2.
// To change it, edit type_specs/Slot.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace by_hand {

struct SlotsQuery {
  /// slots(limit: Int, offset: Int): [Slot!]!
  static const mw::app::RootField slots;
};

struct SaveSlotMutation {
  /// saveSlot(keeperId: Int!, side: SlotSide!, thingId: ID): SaveSlotPayload
  static const mw::app::Mutation mutation;
};

struct UpdateSlotMutation {
  /// updateSlot(keeperId: Int!, side: SlotSide!, thingId: ID): UpdateSlotPayload
  static const mw::app::Mutation mutation;
};

struct DeleteSlotMutation {
  /// deleteSlot(keeperId: Int!, side: SlotSide!): DeleteSlotPayload
  static const mw::app::Mutation mutation;
};

}  // namespace by_hand
