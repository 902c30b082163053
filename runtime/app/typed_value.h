#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "runtime/base/json_writer.h"
#include "runtime/db/member.h"
#include "runtime/graphql/type/value.h"

/// Values of hand-written code by their C++ type alone: how an argument becomes one, and how one is answered. The same
/// rules as for columns (convert.h, column_leaf.h), which know the kind from a table.
namespace mw::app {

/// What the C++ type does not say.
struct Shape {
  /// Of enum classes: names and stored values in the order of the enumerators.
  const db::Enum* enumeration = nullptr;
  /// 64-bit integers are numbers (`id` with `api.idType: Int`), not texts.
  bool integer_ids = false;
};

namespace detail {

template <typename T>
constexpr db::Kind kind_of() {
  if constexpr (std::is_enum_v<T>) return db::Kind::enumeration;
  if constexpr (std::is_same_v<T, Uuid>) return db::Kind::uuid;
  if constexpr (std::is_same_v<T, bool>) return db::Kind::boolean;
  if constexpr (std::is_same_v<T, std::int32_t>) return db::Kind::int32;
  if constexpr (std::is_same_v<T, std::int64_t>) return db::Kind::bigint;
  if constexpr (std::is_same_v<T, double>) return db::Kind::float64;
  if constexpr (std::is_same_v<T, Decimal>) return db::Kind::decimal;
  if constexpr (std::is_same_v<T, Date>) return db::Kind::date;
  if constexpr (std::is_same_v<T, Time>) return db::Kind::time;
  if constexpr (std::is_same_v<T, DateTime>) return db::Kind::datetime;
  if constexpr (std::is_same_v<T, Json>) return db::Kind::json;
  if constexpr (std::is_same_v<T, Bytes>) return db::Kind::bytes;
  return db::Kind::string;
}

/// A column that nothing is stored in: kind and enum, for the functions that take one.
template <typename T>
constexpr db::Column column_like(const Shape& shape) {
  db::Column column;
  column.kind = kind_of<T>();
  column.enumeration = shape.enumeration;
  return column;
}

/// Empty: read. Else what is wrong with the input, for clients.
std::string read_cell(const graphql::Value& input, const db::Column& column, db::Value& into);
void write_cell_of(JsonWriter& json, const db::Value& value, const db::Column& column, const Shape& shape);

}  // namespace detail

/// Reads what GraphQL has coerced. Answers what is wrong with it ("is not a UUID"), or nothing.
template <typename T>
std::string read_typed(const graphql::Value& input, T& into, const Shape& shape = {}) {
  const db::Column column = detail::column_like<T>(shape);
  db::Value value;
  std::string wrong = detail::read_cell(input, column, value);
  if (wrong.empty()) db::detail::assign_any(into, value.cell(), column);
  return wrong;
}

/// Writes one JSON value.
template <typename T>
void write_typed(JsonWriter& json, const T& value, const Shape& shape = {}) {
  const db::Column column = detail::column_like<T>(shape);
  detail::write_cell_of(json, db::detail::stored_any(value, column), column, shape);
}
template <typename T>
void write_typed(JsonWriter& json, const std::optional<T>& value, const Shape& shape = {}) {
  if (!value) return json.null();
  write_typed(json, *value, shape);
}
template <typename T>
void write_typed(JsonWriter& json, const std::vector<T>& values, const Shape& shape = {}) {
  json.begin_array();
  for (const T& value : values) write_typed(json, value, shape);
  json.end_array();
}

}  // namespace mw::app
