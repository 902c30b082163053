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
  /// A connection; not served yet.
  cursor,
};

struct Paging {
  PagingKind kind = PagingKind::offset;
  /// Rows if `limit` is absent or null.
  std::int32_t page_size = 100;
  /// A larger `limit` is an error.
  std::int32_t max_page_size = 1000;
};

struct Selection {
  /// Those that are absent or null do not filter. Of an item all are required, by the schema.
  std::span<const Argument> arguments = {};
  std::span<const Where> where = {};
  /// The key always comes last, also if nothing is said.
  std::span<const Order> order = {};
  Paging paging = {};
  /// Fixed number of rows at most; 0: none. Then there is no paging.
  std::int32_t limit = 0;
};

}  // namespace mw::db
