#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/app/bound_filter.h"
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
    /// Of `in`: the values that the table has as a JSON array.
    std::vector<db::Value> values;
  };
  struct OrderField {
    std::string_view name;
    const db::Column* column = nullptr;
  };

  const db::Model* model = nullptr;
  const db::Selection* table = nullptr;
  std::vector<Argument> arguments;
  std::vector<Where> where;
  std::vector<db::OrderBy> order;
  BoundFilter filter;
  std::vector<OrderField> order_by;
};

/// Looks every name up; those that are unknown are told as "Query.todos: ..." with `place` in front.
BoundSelection bind_selection(
    const db::Model& model, const db::Selection& selection, std::string_view place, std::vector<std::string>& problems
);

/// The conditions of a call: fixed ones and those of the arguments that were given. Throws graphql::ClientError with
/// code BAD_USER_INPUT for a value that cannot be one of its column.
std::vector<db::Filter> filters_of(const BoundSelection& selection, const graphql::Arguments& arguments);

/// The order of a call: what `orderBy` asks for, the first mention of a column counting, or the default; whole, with
/// the key at the end.
std::vector<db::OrderBy> order_of(const BoundSelection& selection, const graphql::Arguments& arguments);

/// Whether the field answers a connection.
bool is_connection(const db::Selection& selection);

/// An argument that is a number from 0 on; nothing if it is absent or null. Throws graphql::ClientError
/// (BAD_USER_INPUT) for a negative one.
std::optional<std::int64_t> count_of(const graphql::Arguments& arguments, std::string_view name);

/// The same, of rows of a page: BAD_USER_INPUT over the maximum.
std::optional<std::int64_t> page_size_of(
    const db::Paging& paging, const graphql::Arguments& arguments, std::string_view name
);

/// The window of a call. Throws graphql::ClientError (BAD_USER_INPUT) for negative numbers and a limit over the
/// maximum.
db::Window window_of(const db::Selection& selection, const graphql::Arguments& arguments);

}  // namespace mw::app
