#pragma once

#include "runtime/app/operations.h"

namespace sample {

/// The graphql:api /posts the todo:item~list.
class SaveTodosMutation {
 public:
  /// saveTodos(todos: [TodoForm!]!): SaveTodosPayload
  static const mw::app::Mutation mutation;
};

}  // namespace sample
