// Made from spec.md and type_specs/Topic.yml by operations.h.j2.
// To change it, edit type_specs/Topic.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct TopicsQuery {
  /// topics(limit: Int, offset: Int): [Topic!]!
  static const mw::app::RootField topics;
};

struct SaveTopicsMutation {
  /// saveTopics(topics: [TopicForm!]!): SaveTopicsPayload
  static const mw::app::Mutation mutation;
};

struct DeleteTopicsMutation {
  /// deleteTopics(ids: [ID!]!): DeleteTopicsPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
