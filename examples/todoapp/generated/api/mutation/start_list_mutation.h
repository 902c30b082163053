// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace todoapp {

/// The graphql:api /has a start-list:mutation that /posts a todolist:item and a todo:item.
class StartListMutation {
 public:
  /// startList(todolistId: ID!, todolistName: String!, todoId: ID!, todoName: String!, todoTodolistId: ID):
  /// StartListPayload
  static const mw::app::Mutation mutation;
};

}  // namespace todoapp
