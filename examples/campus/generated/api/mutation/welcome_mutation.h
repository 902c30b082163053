// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /has a welcome:mutation that /posts a student:item and a badge:item.
class WelcomeMutation {
 public:
  /// welcome(studentId: ID, studentName: String!, studentMentorId: ID, studentAdvisorId: ID, studentTutorId: ID,
  /// studentFriendIds: [ID!], badgeStudentId: ID, badgeNumber: Int!): WelcomePayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
