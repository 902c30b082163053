#pragma once

#include "generator/api/context.h"

namespace moonwright::api {

/// What a root field that answers stored rows asks for.
struct RowsRequest {
  Index type = none;
  bool list = false;
  /// The operation's inputs type spec; null without one.
  const types::TypeSpec* inputs = nullptr;
  /// `where`, `orderBy` and `limit` of the output.
  const types::Fixed* fixed = nullptr;
  /// Neither paging arguments nor a connection: /follows.
  bool unpaged = false;
};

/// Completes `field` (its own arguments and plain answer are there) with filter, order and paging, and adds it to the
/// service; with pagination `both` also the connection beside it.
void add_rows(Context& context, const RowsRequest& request, RootField field);

/// Name of the connection of a type: "TodoConnection".
std::string connection_name(const Type& type);

}  // namespace moonwright::api
