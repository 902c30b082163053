// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace todoapp {

/// The graphql:api /has a todos:query that /provides the todo:item~list.
class TodosQuery {
 public:
  /// todos(todolistName: String, limit: Int, offset: Int): [Todo!]!
  static const mw::app::RootField todos;
};

}  // namespace todoapp
