// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /has an enrol:mutation that /posts a student:item and an enrolment:item~list.
class EnrolMutation {
 public:
  /// enrol(studentId: ID, studentName: String!, studentMentorId: ID, studentAdvisorId: ID, studentTutorId: ID,
  /// studentFriendIds: [ID!], enrolments: [EnrolEnrolmentForm!]!): EnrolPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
