// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace todoapp {

/// The graphql:api /loads the todo:item, the todolist:item and the todolist:item~list.
class TodolistQuery {
 public:
  /// todolist(id: ID!): Todolist
  static const mw::app::RootField todolist;
};

}  // namespace todoapp
