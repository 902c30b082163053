#pragma once

#include "runtime/app/operations.h"

namespace sample {

/// The graphql:api /loads the todolist:item.
class TodolistQuery {
 public:
  /// todolist(id: ID!): Todolist
  static const mw::app::RootField todolist;
};

}  // namespace sample
