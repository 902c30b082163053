// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/task.h"

namespace mw::app {
class WritingCall;
}

namespace by_hand {

/// The graphql:api /has a nothing:mutation.
class NothingMutation {
 public:
  struct Inputs {
    std::optional<std::string> fail;
  };
  /// Yours, in app/: nothing(fail: String): Boolean
  static mw::Task<bool> run(const Inputs& inputs, mw::app::WritingCall& call);
};

}  // namespace by_hand
