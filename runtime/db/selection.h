#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "runtime/db/literal.h"

/// Which rows of a model a field answers, as data: filters from arguments, fixed conditions, order, paging.
namespace mw::db {

enum class Op : std::uint8_t { eq, in, lt, lte, gt, gte, contains, starts_with, ends_with, is_null };

/// A GraphQL argument that filters. A path leads through foreign keys to a column, by GraphQL names:
/// "todolist.name", "todolistId", "name".
struct Argument {
  std::string_view name = {};
  std::string_view path = {};
  Op op = Op::eq;
};

/// A condition that always holds, `where` of a type spec.
struct Where {
  std::string_view path = {};
  Op op = Op::eq;
  Literal value = {};
};

struct Order {
  /// A column of the model by GraphQL name.
  std::string_view column = {};
  bool descending = false;
};

enum class PagingKind : std::uint8_t {
  /// All rows (up to `limit`), no arguments.
  none,
  /// Arguments `limit` and `offset`.
  offset,
  /// Arguments `limit` and `page`, counted from 0.
  page,
  /// Arguments `first`, `after`, `last`, `before`; the field answers a connection.
  cursor,
};

struct Paging {
  PagingKind kind = PagingKind::offset;
  /// Rows if `limit` is absent or null.
  std::int32_t page_size = 100;
  /// A larger `limit` is an error.
  std::int32_t max_page_size = 1000;
};

/// A value of the enum that the argument `orderBy` takes.
struct OrderField {
  /// GraphQL name: "TODOLIST_ID".
  std::string_view name = {};
  /// A column of the model by GraphQL name.
  std::string_view column = {};
};

/// What the argument `filter` takes.
enum class FilterBy : std::uint8_t {
  /// `filter: TodoFilter` with the columns in `Selection::filter`; none: no such argument.
  listed,
  /// `filter: TodoFilter` with every column of the API that can be compared (not json, bytes and passwords).
  all,
  /// `filter: JSON`, equality on the same columns.
  json,
};

struct Selection {
  /// Those that are absent or null do not filter. Of an item all are required, by the schema.
  std::span<const Argument> arguments = {};
  FilterBy filter_by = FilterBy::listed;
  /// Columns of the model by GraphQL name.
  std::span<const std::string_view> filter = {};
  /// What the argument `orderBy` takes; empty: no such argument.
  std::span<const OrderField> order_by = {};
  std::span<const Where> where = {};
  /// Unless `orderBy` is given. The key always comes last, also if nothing is said.
  std::span<const Order> order = {};
  Paging paging = {};
  /// Fixed number of rows at most; 0: none. Then there is no paging.
  std::int32_t limit = 0;
};

}  // namespace mw::db
