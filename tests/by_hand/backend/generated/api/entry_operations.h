// Made from spec.md and type_specs/Entry.yml by operations.h.j2.
// To change it, edit type_specs/Entry.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace by_hand {

struct SaveEntryMutation {
  /// saveEntry(book: String!, line: Int!, text: String!): SaveEntryPayload
  static const mw::app::Mutation mutation;
};

struct DeleteEntryMutation {
  /// deleteEntry(book: String!, line: Int!): DeleteEntryPayload
  static const mw::app::Mutation mutation;
};

struct DeleteEntriesMutation {
  /// deleteEntries(ids: [ID!]!): DeleteEntriesPayload
  static const mw::app::Mutation mutation;
};

}  // namespace by_hand
