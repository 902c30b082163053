// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generated/things/slot.h"
#include "generated/things/thing.h"
#include "runtime/base/task.h"

namespace mw::app {
class Call;
}

namespace by_hand {

/// The graphql:api /has an echo:query, a class:query and a rows:query.
class RowsQuery {
 public:
  struct FirstThingInputs {
    std::optional<std::string> like;
  };
  struct AllThingsInputs {
    std::optional<std::string> like;
  };
  struct FirstSlotInputs {
    std::optional<std::string> like;
  };
  struct AllSlotsInputs {
    std::optional<std::string> like;
  };
  /// Yours, in app/: firstThing(like: String): Thing
  static mw::Task<std::optional<Thing>> first_thing(const FirstThingInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: allThings(like: String): [Thing!]!
  static mw::Task<std::vector<Thing>> all_things(const AllThingsInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: firstSlot(like: String): Slot
  static mw::Task<std::optional<Slot>> first_slot(const FirstSlotInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: allSlots(like: String): [Slot!]!
  static mw::Task<std::vector<Slot>> all_slots(const AllSlotsInputs& inputs, mw::app::Call& call);
};

}  // namespace by_hand
