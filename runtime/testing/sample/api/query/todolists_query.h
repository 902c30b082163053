#pragma once

#include "runtime/app/operations.h"

namespace sample {

/// The graphql:api /loads the todolist:item~list.
class TodolistsQuery {
 public:
  /// todolists(limit: Int = 100, offset: Int = 0): [Todolist!]!
  static const mw::app::RootField todolists;
};

}  // namespace sample
