// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <vector>

#include "generated/things/thing.h"
#include "runtime/base/task.h"
#include "runtime/base/uuid.h"

namespace mw::app {
class WritingCall;
}

namespace by_hand {

/// The graphql:api /has a pick-all:mutation that /returns a thing:item~list.
class PickAllMutation {
 public:
  struct Inputs {
    std::vector<mw::Uuid> ids;
  };
  /// Yours, in app/: pickAll(ids: [ID!]!): [Thing!]
  static mw::Task<std::vector<Thing>> run(const Inputs& inputs, mw::app::WritingCall& call);
};

}  // namespace by_hand
