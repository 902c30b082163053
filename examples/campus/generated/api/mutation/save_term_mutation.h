// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /posts the student:item, the teacher:item, the badge:item, the tag:item, the term:item, the
/// site:item, the room:item, the enrolment:item and the topic:item~list.
class SaveTermMutation {
 public:
  /// saveTerm(begins: Date!, name: String!): SaveTermPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
