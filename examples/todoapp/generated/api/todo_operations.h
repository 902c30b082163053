// Made from spec.md and type_specs/Todo.json by operations.h.j2.
// To change it, edit type_specs/Todo.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace todoapp {

struct TodoQuery {
  /// todo(id: ID!): Todo
  static const mw::app::RootField todo;
};

struct SaveTodosMutation {
  /// saveTodos(todos: [TodoForm!]!): SaveTodosPayload
  static const mw::app::Mutation mutation;
};

struct DeleteTodoMutation {
  /// deleteTodo(id: ID!): DeleteTodoPayload
  static const mw::app::Mutation mutation;
};

struct DeleteTodosMutation {
  /// deleteTodos(ids: [ID!]!): DeleteTodosPayload
  static const mw::app::Mutation mutation;
};

}  // namespace todoapp
