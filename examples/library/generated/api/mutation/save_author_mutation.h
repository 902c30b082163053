// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

/// :It /posts the author:item, the shelf:item and the loan:item, and /deletes the author:item.
class SaveAuthorMutation {
 public:
  /// saveAuthor(id: ID, name: String!, born: Date, mentorId: ID): SaveAuthorPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
