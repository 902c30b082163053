// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>

#include "runtime/base/task.h"

namespace mw::app {
class WritingCall;
}

namespace by_hand {

/// The graphql:api /has a tally:mutation.
class TallyMutation {
 public:
  struct Inputs {
    std::optional<std::int64_t> add;
  };
  /// Yours, in app/: tally(add: BigInt): BigInt
  static mw::Task<std::optional<std::int64_t>> run(const Inputs& inputs, mw::app::WritingCall& call);
};

}  // namespace by_hand
