#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/db/sql_builder.h"
#include "runtime/graphql/execution/arguments.h"

namespace mw::app {

/// A `db::Selection` whose names have been looked up; refers to the table it was made from.
struct BoundSelection {
  struct Argument {
    const db::Argument* table = nullptr;
    db::Path path;
  };
  struct Where {
    const db::Where* table = nullptr;
    db::Path path;
  };

  const db::Model* model = nullptr;
  const db::Selection* table = nullptr;
  std::vector<Argument> arguments;
  std::vector<Where> where;
  std::vector<db::OrderBy> order;
};

/// Looks every name up; those that are unknown are told as "Query.todos: ..." with `place` in front.
BoundSelection bind_selection(
    const db::Model& model, const db::Selection& selection, std::string_view place, std::vector<std::string>& problems
);

/// The conditions of a call: fixed ones and those of the arguments that were given. Throws graphql::ClientError with
/// code BAD_USER_INPUT for a value that cannot be one of its column.
std::vector<db::Filter> filters_of(const BoundSelection& selection, const graphql::Arguments& arguments);

/// The window of a call. Throws graphql::ClientError (BAD_USER_INPUT) for negative numbers and a limit over the
/// maximum.
db::Window window_of(const db::Selection& selection, const graphql::Arguments& arguments);

}  // namespace mw::app
