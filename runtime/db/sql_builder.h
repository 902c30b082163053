#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "runtime/db/filter.h"
#include "runtime/db/model.h"
#include "runtime/db/sql_text.h"
#include "runtime/db/statement.h"
#include "runtime/db/value.h"

/// The one place where SQL of rows is written. Every function gives the statement and its parameters; the text depends
/// on the shape (columns, which filters, which order) and never on values or on how many there are. Every function that
/// reads, changes or deletes rows takes the access of the caller.
///
/// Models come from generated tables that the binder has accepted; columns are columns of the model they are given
/// with.
namespace mw::db {

struct OrderBy {
  const Column* column = nullptr;
  bool descending = false;
};

/// A window of rows; no limit when `limit` is negative.
struct Window {
  std::int64_t limit = -1;
  std::int64_t offset = 0;
};

struct Find {
  std::string_view name;
  const Model* model = nullptr;
  /// In the order of the SELECT list; not empty.
  std::vector<const Column*> columns;
  std::vector<Filter> filters;
  Access access;
  /// The key is added at the end.
  std::vector<OrderBy> order;
  Window window;
  Lane lane = Lane::listing;
};

/// The rows that fulfil the filters.
Query find(Dialect dialect, const Find& find);

/// Rows by the values of one column (a foreign key's target): whatever order, each row once; `columns` as in `Find`.
/// Filters hold too; order and window do not count.
Query find_by_keys(Dialect dialect, const Find& find, const Column& column, const std::vector<Value>& keys);

/// The same by the model's key, which may be composite (db/key.h).
Query find_by_keys(Dialect dialect, const Find& find, const std::vector<Value>& keys);

/// What ties rows to their parents.
struct Tie {
  /// The rows' own foreign key; of a join its column that points to the parents.
  const Column* column = nullptr;
  const Join* join = nullptr;
};

/// For each of the parents the rows that are tied to it, each parent's in the order and the window of `find`. The first
/// column of the answer is the parent's key, by which the rows are ordered first; then `columns`.
Query find_related(Dialect dialect, const Find& find, const Tie& tie, const std::vector<Value>& parents);

/// How many rows fulfil the filters; order and window do not count.
Query count(Dialect dialect, const Find& find);

/// The parent's key and the number of such rows, for each of the parents that has any.
Query count_related(Dialect dialect, const Find& find, const Tie& tie, const std::vector<Value>& parents);

/// The keys of those of the parents that have such rows, each once.
Query present_related(Dialect dialect, const Find& find, const Tie& tie, const std::vector<Value>& parents);

/// A column and what to write into it.
struct Assignment {
  const Column* column = nullptr;
  Value value;
};

Query insert(Dialect dialect, std::string_view name, const Model& model, const std::vector<Assignment>& values);

/// Like insert, but does nothing when a row with the same values of `unique_columns` is there. Gives the key's columns
/// of a row that was inserted.
Query insert_unless_there(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const std::vector<Assignment>& values,
    const std::vector<const Column*>& unique_columns
);

/// Inserts and gives the key, which the database makes (kind id).
Query insert_returning_key(
    Dialect dialect, std::string_view name, const Model& model, const std::vector<Assignment>& values
);

/// Changes the row of that key. `values` is not empty and leaves out the version, which counts by itself. With
/// `version` only a row of that version.
Query update(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const std::vector<Assignment>& values,
    const Value& key,
    const Access& access,
    const std::optional<Value>& version = std::nullopt
);

/// The same values for all rows of these keys.
Query update_all(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const std::vector<Assignment>& values,
    const std::vector<Value>& keys,
    const Access& access
);

/// Deletes the rows of these keys and gives the key's columns of those that were there. With `version` only rows of
/// that version.
Query remove(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const std::vector<Value>& keys,
    const Access& access,
    const std::optional<Value>& version = std::nullopt
);

/// Like `remove`, for models with `deleted_at`: the rows get that moment and are kept.
Query mark_deleted(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const Value& moment,
    const std::vector<Value>& keys,
    const Access& access,
    const std::optional<Value>& version = std::nullopt
);

/// One row with the largest value of `column` among those that fulfil the filters; null without any.
Query find_maximum(
    Dialect dialect, std::string_view name, const Model& model, const Column& column, const std::vector<Filter>& filters
);

/// Adds `by` to a number of all rows that fulfil the filters. Such a change is not counted by their version.
Query add_to(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const Column& column,
    std::int64_t by,
    const std::vector<Filter>& filters
);

}  // namespace mw::db
