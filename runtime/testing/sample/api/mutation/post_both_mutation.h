#pragma once

#include "runtime/app/operations.h"

namespace sample {

/// The graphql:api /has a post-both:mutation that /posts the todo:item and the todolist:item.
class PostBothMutation {
 public:
  /// postBoth(todoId: ID!, todoName: String!, ...): PostBothPayload
  static const mw::app::Mutation mutation;
};

}  // namespace sample
