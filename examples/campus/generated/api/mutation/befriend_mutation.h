// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /has a befriend:mutation that /updates the student:item.
class BefriendMutation {
 public:
  /// befriend(id: ID!, name: String, mentorId: ID, advisorId: ID, tutorId: ID, friendIds: [ID!]): Student
  static const mw::app::Mutation mutation;
};

}  // namespace campus
