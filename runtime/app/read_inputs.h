#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "runtime/app/bound_mutation.h"
#include "runtime/app/input_error.h"
#include "runtime/db/sql_builder.h"
#include "runtime/graphql/execution/arguments.h"

namespace mw::app {

/// One row that a mutation is asked to store, or the key of one to delete.
struct RowInput {
  /// In front of field names in errors: "" of an item, "todos.3." of a list.
  std::string path;
  /// The columns that were given, the key left out; null clears. In the order of the inputs.
  std::vector<db::Assignment> given;
  std::optional<db::Value> key;

  const db::Value* find(const db::Column& column) const;
};

/// The rows of each step, parallel to `BoundMutation::steps`.
using MutationInputs = std::vector<std::vector<RowInput>>;

/// Takes the arguments apart and checks every value; all errors are told.
MutationInputs read_inputs(const BoundMutation& mutation, const graphql::Arguments& arguments, InputErrors& errors);

/// The path of a column's argument in errors; empty if it has none.
std::string field_path(const BoundStep& step, const RowInput& row, const db::Column& column);

}  // namespace mw::app
