// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace by_hand {

/// The graphql:api /has a drop-note:mutation that /deletes the note:item.
class DropNoteMutation {
 public:
  /// dropNote(id: ID!): DropNotePayload
  static const mw::app::Mutation mutation;
};

}  // namespace by_hand
