// Made from spec.md and type_specs/Todolist.json by operations.h.j2.
// To change it, edit type_specs/Todolist.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace todoapp {

struct TodolistQuery {
  /// todolist(id: ID!): Todolist
  static const mw::app::RootField todolist;
};

struct TodolistsQuery {
  /// todolists(limit: Int, offset: Int): [Todolist!]!
  static const mw::app::RootField todolists;
};

struct SaveTodolistMutation {
  /// saveTodolist(id: ID!, name: String!): SaveTodolistPayload
  static const mw::app::Mutation mutation;
};

struct DeleteTodolistMutation {
  /// deleteTodolist(id: ID!): DeleteTodolistPayload
  static const mw::app::Mutation mutation;
};

}  // namespace todoapp
