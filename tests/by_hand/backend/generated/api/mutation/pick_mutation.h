// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>

#include "generated/things/thing.h"
#include "runtime/base/task.h"
#include "runtime/base/uuid.h"

namespace mw::app {
class WritingCall;
}

namespace by_hand {

/// The graphql:api /has a pick:mutation that /returns a thing:item.
class PickMutation {
 public:
  struct Inputs {
    mw::Uuid id;
  };
  /// Yours, in app/: pick(id: ID!): Thing
  static mw::Task<std::optional<Thing>> run(const Inputs& inputs, mw::app::WritingCall& call);
};

}  // namespace by_hand
