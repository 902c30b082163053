// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /deletes the enrolment:item~list, the topic:item~list and the student:item~list.
class DeleteTopicsMutation {
 public:
  /// deleteTopics(ids: [ID!]!): DeleteTopicsPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
