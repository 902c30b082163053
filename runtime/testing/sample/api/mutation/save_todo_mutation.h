#pragma once

#include "runtime/app/operations.h"

namespace sample {

/// The graphql:api /posts the todo:item.
class SaveTodoMutation {
 public:
  /// saveTodo(id: ID!, name: String!, todolistId: ID): SaveTodoPayload
  static const mw::app::Mutation mutation;
};

}  // namespace sample
