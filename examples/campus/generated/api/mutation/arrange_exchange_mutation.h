// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /has an arrange-exchange:mutation that /posts a student:item and an exchange:item.
class ArrangeExchangeMutation {
 public:
  /// arrangeExchange(studentId: ID, studentName: String!, studentMentorId: ID, studentAdvisorId: ID,
  /// studentTutorId: ID, studentFriendIds: [ID!], exchangeId: ID, exchangeHostId: ID, exchangeGuestId: ID,
  /// exchangeYear: Int!): ArrangeExchangePayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
