#pragma once

#include "runtime/app/operations.h"

namespace sample {

/// The graphql:api /deletes the todo:item.
class DeleteTodoMutation {
 public:
  /// deleteTodo(id: ID!): DeleteTodoPayload
  static const mw::app::Mutation mutation;
};

}  // namespace sample
