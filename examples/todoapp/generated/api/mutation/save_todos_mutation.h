// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace todoapp {

/// The graphql:api /posts the todo:item~list and the todolist:item.
class SaveTodosMutation {
 public:
  /// saveTodos(todos: [TodoForm!]!): SaveTodosPayload
  static const mw::app::Mutation mutation;
};

}  // namespace todoapp
