// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>

#include "generated/things/slot.h"
#include "generated/things/thing.h"
#include "runtime/base/task.h"

namespace mw::app {
class WritingCall;
}

namespace by_hand {

/// The graphql:api /has a clear-slot:mutation.
class ClearSlotMutation {
 public:
  struct Inputs {
    std::int64_t keeper = 0;
    SlotSide side{};
  };
  struct Outputs {
    std::optional<Thing> was;
    std::optional<std::int32_t> left;
  };
  /// Yours, in app/: clearSlot(keeper: Int!, side: SlotSide!): ClearSlotPayload
  static mw::Task<Outputs> run(const Inputs& inputs, mw::app::WritingCall& call);
};

}  // namespace by_hand
