// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/task.h"
#include "runtime/base/uuid.h"

namespace mw::app {
class WritingCall;
}

namespace workshop {

/// The graphql:api /has a describe-part:mutation that /receives the part:item.
class DescribePartMutation {
 public:
  struct Inputs {
    mw::Uuid id;
    std::string name;
    std::optional<std::int32_t> amount;
    std::optional<std::int32_t> price_cents;
    std::optional<mw::Uuid> supplier_id;
  };
  /// Yours, in app/: describePart(id: ID!, name: String!, amount: Int, priceCents: Int, supplierId: ID, token:
  /// String): String
  static mw::Task<std::optional<std::string>> run(const Inputs& inputs, mw::app::WritingCall& call);
};

}  // namespace workshop
