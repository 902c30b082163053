// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /has a found-club:mutation that /posts a club:item and a member:item.
class FoundClubMutation {
 public:
  /// foundClub(clubId: ID, clubName: String!, clubPresidentId: ID, memberId: ID, memberName: String!, memberClubId:
  /// ID): FoundClubPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
