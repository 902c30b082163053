#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/db/filter.h"
#include "runtime/graphql/type/value.h"

namespace mw::app {

/// The argument `filter` of a list (`filterBy` of a type spec), its names looked up.
struct BoundFilter {
  struct Field {
    std::string_view name;
    const db::Column* column = nullptr;
  };

  /// Those that the filter takes; none: there is no such argument.
  std::vector<Field> fields;
  /// `filter: JSON`, else `filter: TodoFilter`.
  bool json = false;
};

/// Nesting of `and`, `or` and `not`, and conditions of one filter; more is BAD_USER_INPUT.
inline constexpr std::size_t max_filter_depth = 10;
inline constexpr std::size_t max_filter_conditions = 100;

/// Whether `FilterBy::all` takes the column.
bool can_be_filtered(const db::Column& column);

BoundFilter bind_filter(
    const db::Model& model, const db::Selection& selection, std::string_view place, std::vector<std::string>& problems
);

/// The condition that the argument asks for, which must not be null. Throws graphql::ClientError (BAD_USER_INPUT) for a
/// value that cannot be one of its column, a filter that is too large, and an unknown field of a JSON filter.
db::Filter filter_of(const BoundFilter& filter, const graphql::Value& input);

}  // namespace mw::app
