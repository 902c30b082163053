// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /posts the course:item~list and the enrolment:item~list, and /updates the enrolment:item~list.
class UpdateEnrolmentsMutation {
 public:
  /// updateEnrolments(enrolments: [EnrolmentUpdateForm!]!): UpdateEnrolmentsPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
