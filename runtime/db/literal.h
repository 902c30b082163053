#pragma once

#include <cstdint>
#include <string_view>

namespace mw::db {

/// A constant of a table: a column's default, the value of a fixed `where`. A plain aggregate so that tables need no
/// code at start; the runtime turns it into a `Value` by the kind of its column.
struct Literal {
  enum class Form : std::uint8_t {
    none,
    null,
    boolean,
    integer,
    /// `text` holds the number as written.
    number,
    /// Strings, temporal values, decimals and uuids as written in the type spec; an enum's stored value; the text of a
    /// JSON value, or of the JSON array of tags.
    text,
    /// The time of the write or read.
    now,
    /// A new uuid of version 7.
    uuid,
    /// The key of the signed-in user.
    me,
  };

  Form form = Form::none;
  std::int64_t integer = 0;
  std::string_view text = {};

  constexpr explicit operator bool() const { return form != Form::none; }
};

namespace literal {
constexpr Literal null() {
  return {.form = Literal::Form::null};
}
constexpr Literal boolean(bool value) {
  return {.form = Literal::Form::boolean, .integer = value ? 1 : 0};
}
constexpr Literal integer(std::int64_t value) {
  return {.form = Literal::Form::integer, .integer = value};
}
constexpr Literal number(std::string_view value) {
  return {.form = Literal::Form::number, .text = value};
}
constexpr Literal text(std::string_view value) {
  return {.form = Literal::Form::text, .text = value};
}
constexpr Literal now() {
  return {.form = Literal::Form::now};
}
constexpr Literal uuid() {
  return {.form = Literal::Form::uuid};
}
constexpr Literal me() {
  return {.form = Literal::Form::me};
}
}  // namespace literal

}  // namespace mw::db
