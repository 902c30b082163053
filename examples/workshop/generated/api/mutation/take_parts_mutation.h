// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generated/stock/movement.h"
#include "generated/stock/part.h"
#include "runtime/base/task.h"
#include "runtime/base/uuid.h"

namespace mw::app {
class WritingCall;
}

namespace workshop {

/// The graphql:api /has a take-parts:mutation that /returns the part:item~list and the movement:item~list.
class TakePartsMutation {
 public:
  struct Inputs {
    std::vector<mw::Uuid> parts;
    std::optional<std::int32_t> amount;
    std::optional<std::string> reason;
  };
  struct Outputs {
    std::optional<std::vector<Part>> parts;
    std::optional<std::vector<Movement>> movements;
    /// What is left of all of them together.
    std::optional<std::int32_t> left;
  };
  /// Yours, in app/: takeParts(parts: [ID!]!, amount: Int, reason: String, token: String): TakePartsPayload
  static mw::Task<Outputs> run(const Inputs& inputs, mw::app::WritingCall& call);
};

}  // namespace workshop
