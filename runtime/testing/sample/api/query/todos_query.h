#pragma once

#include "runtime/app/operations.h"

namespace sample {

/// The graphql:api /loads the todo:item~list.
class TodosQuery {
 public:
  /// todos(todolistName: String, limit: Int = 100, offset: Int = 0): [Todo!]!
  static const mw::app::RootField todos;
};

}  // namespace sample
