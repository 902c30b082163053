// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/app/operations.h"

namespace by_hand {

/// The graphql:api /has a sweep:mutation that /deletes the slot:item and /posts the note:item.
class SweepMutation {
 public:
  /// sweep(slotKeeperId: Int!, slotSide: SlotSide!, noteId: ID, noteText: String!, noteThingId: ID, why: String):
  /// SweepPayload
  static const mw::app::Mutation mutation;
  struct Inputs {
    std::optional<std::string> why;
  };
  struct Outputs {
    std::optional<std::string> told;
  };
};

}  // namespace by_hand
