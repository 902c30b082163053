// Made from spec.md and type_specs/Tag.yml by operations.h.j2.
// To change it, edit type_specs/Tag.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct TagsQuery {
  /// tags(limit: Int, offset: Int): [Tag!]!
  static const mw::app::RootField tags;
};

struct SaveTagMutation {
  /// saveTag(id: ID, name: String!): SaveTagPayload
  static const mw::app::Mutation mutation;
};

struct DeleteTagMutation {
  /// deleteTag(id: ID!): DeleteTagPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
