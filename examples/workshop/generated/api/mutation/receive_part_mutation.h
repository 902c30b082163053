// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/app/operations.h"

namespace workshop {

/// The graphql:api /has a receive-part:mutation that /posts the part:item.
class ReceivePartMutation {
 public:
  /// receivePart(id: ID!, name: String!, amount: Int, priceCents: Int, supplierId: ID, deliveryNote: String, token:
  /// String): ReceivePartPayload
  static const mw::app::Mutation mutation;
  struct Inputs {
    std::optional<std::string> delivery_note;
  };
  struct Outputs {
    /// The delivery note was kept.
    std::optional<bool> noted;
  };
};

}  // namespace workshop
