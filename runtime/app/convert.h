#pragma once

#include <string>

#include "runtime/base/temporal.h"
#include "runtime/db/model.h"
#include "runtime/db/value.h"
#include "runtime/graphql/type/value.h"

namespace mw::app {

/// A stored value, or what is wrong with the input (for clients).
struct Converted {
  db::Value value;
  /// Empty: all is well.
  std::string error;

  explicit operator bool() const { return error.empty(); }
};

/// An input value that GraphQL has coerced to the column's type, as it is stored. Null gives null. No limits are
/// checked but those of the kind: a uuid must be one, an `id` a number.
Converted to_stored(const db::Column& column, const graphql::Value& input);

/// A constant of a table, as it is stored in that column. `me` is null where nobody is signed in.
Converted to_stored(const db::Column& column, const db::Literal& literal, DateTime moment = now());

/// The value as JSON text.
std::string to_json(const graphql::Value& value);

}  // namespace mw::app
