// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace todoapp {

/// The graphql:api /has a bar:mutation that /posts a todo:item.
class BarMutation {
 public:
  /// bar(id: ID!, name: String!, todolistId: ID): BarPayload
  static const mw::app::Mutation mutation;
};

}  // namespace todoapp
