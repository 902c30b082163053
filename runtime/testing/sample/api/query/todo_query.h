#pragma once

#include "runtime/app/operations.h"

namespace sample {

/// The graphql:api /loads the todo:item.
class TodoQuery {
 public:
  /// todo(id: ID!): Todo
  static const mw::app::RootField todo;
};

}  // namespace sample
