// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace library {

/// :It /gets-or-creates the author:item.
class GetOrCreateAuthorMutation {
 public:
  /// getOrCreateAuthor(name: String!, born: Date, mentorId: ID): GetOrCreateAuthorPayload
  static const mw::app::Mutation mutation;
};

}  // namespace library
