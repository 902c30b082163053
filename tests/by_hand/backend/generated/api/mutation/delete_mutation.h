// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>

#include "runtime/base/task.h"
#include "runtime/base/uuid.h"

namespace mw::app {
class WritingCall;
}

namespace by_hand {

/// The graphql:api /has a delete:mutation, which a name of C++ names.
class DeleteMutation {
 public:
  struct Inputs {
    mw::Uuid id;
  };
  struct Outputs {
    std::optional<bool> deleted;
  };
  /// Yours, in app/: delete(id: ID!): DeletePayload
  static mw::Task<Outputs> run(const Inputs& inputs, mw::app::WritingCall& call);
};

}  // namespace by_hand
