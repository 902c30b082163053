// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace todoapp {

/// The graphql:api /loads the todo:item, the todolist:item and the todolist:item~list.
class TodoQuery {
 public:
  /// todo(id: ID!): Todo
  static const mw::app::RootField todo;
};

}  // namespace todoapp
