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

/// All keys that a relation shall have.
struct SetInput {
  const db::Relation* relation = nullptr;
  /// As they were given: perhaps twice, perhaps of rows that are not there.
  std::vector<db::Value> keys;
};

/// One row that a mutation is asked to store, or the key of one to delete.
struct RowInput {
  /// In front of field names in errors: "" of an item, "todos.3." of a list.
  std::string path;
  /// The columns that were given, the key left out; null clears. In the order of the inputs.
  std::vector<db::Assignment> given;
  /// The key's columns that were given.
  std::vector<db::Assignment> key_parts;
  /// The key, if all of it is there, as one value (db/key.h).
  std::optional<db::Value> key;
  /// The version that the caller knows.
  std::optional<db::Value> version;
  /// Those that were given; absent ones keep what they have.
  std::vector<SetInput> sets;

  /// Of the key's columns, too.
  const db::Value* find(const db::Column& column) const;
  /// Makes `key` of its parts if they are complete.
  void complete_key(const db::Model& model);
};

/// The rows of each step, parallel to `BoundMutation::steps`.
using MutationInputs = std::vector<std::vector<RowInput>>;

/// Takes the arguments apart and checks every value; all errors are told.
MutationInputs read_inputs(const BoundMutation& mutation, const graphql::Arguments& arguments, InputErrors& errors);

/// The keys of a set; null is none. All errors are told below `path`.
std::vector<db::Value> read_set(
    const BoundSet& set, const graphql::Value& input, const std::string& path, InputErrors& errors
);

/// Where the key stands in errors; of a composite key the first argument of its parts, else the row.
std::string key_path(const BoundStep& step, const RowInput& row);

/// "is taken" of several columns: an error has one field, that of the first one, and its message names the others: "is
/// taken together with courseId".
std::string together(const BoundStep& step, std::string message, const std::vector<const db::Column*>& columns);

/// The path of a column's argument in errors; empty if it has none.
std::string field_path(const BoundStep& step, const RowInput& row, const db::Column& column);

}  // namespace mw::app
