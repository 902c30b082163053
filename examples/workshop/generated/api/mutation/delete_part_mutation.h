// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace workshop {

/// :It /posts the part:item, the supplier:item and the part:item~list, and /deletes the part:item.
class DeletePartMutation {
 public:
  /// deletePart(id: ID!, token: String): DeletePartPayload
  static const mw::app::Mutation mutation;
};

}  // namespace workshop
