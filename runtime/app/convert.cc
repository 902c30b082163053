#include "runtime/app/convert.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "runtime/base/bytes.h"
#include "runtime/base/decimal.h"
#include "runtime/base/json_writer.h"
#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/member.h"

namespace mw::app {
namespace {

using db::Column;
using db::Kind;

Converted refused(std::string why) {
  return {{}, std::move(why)};
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <typename T>
Converted stored_or(const std::optional<T>& value, std::string_view what) {
  if (!value) return refused("is not " + std::string(what));
  return {db::stored(*value), {}};
}

/// Kinds whose stored form is read from a text.
Converted from_text(const Column& column, std::string_view text) {
  switch (column.kind) {
    case Kind::uuid:
      return stored_or(parse_uuid(text), "a UUID");
    case Kind::id:
    case Kind::int32:
    case Kind::bigint:
      return stored_or(parse_integer(text), "a whole number of 64 bits");
    case Kind::decimal:
      return stored_or(parse_decimal(text), "a decimal number");
    case Kind::date:
      return stored_or(parse_date(text), "a date such as 2024-12-31");
    case Kind::time:
      return stored_or(parse_time(text), "a time such as 23:59:59");
    case Kind::datetime:
      return stored_or(parse_datetime(text), "a time such as 2024-12-31T23:59:59Z");
    case Kind::bytes: {
      std::optional<std::string> data = from_base64(text);
      if (!data) return refused("is not base64");
      return {db::Value::blob(std::move(*data)), {}};
    }
    default:
      return {db::Value::text(std::string(text)), {}};
  }
}

Converted from_enum(const Column& column, std::string_view name) {
  if (column.enumeration != nullptr) {
    for (const db::EnumValue& value : column.enumeration->values) {
      if (value.name == name) return {db::Value::text(std::string(value.stored)), {}};
    }
  }
  return refused("is not a value of the enum");
}

Converted from_tags(const graphql::Value& input) {
  std::vector<std::string> tags;
  const auto add = [&tags](const graphql::Value& item) { tags.emplace_back(item.text()); };
  if (input.is_list()) {
    for (const graphql::Value& item : input.list()) add(item);
  } else {
    add(input);
  }
  return {db::stored(tags), {}};
}

Converted from_number(const Column& column, const graphql::Value& input) {
  if (column.kind == Kind::float64) {
    return {db::Value::real(input.is_integer() ? static_cast<double>(input.integer()) : input.number()), {}};
  }
  if (input.is_integer()) {
    // Through the text, so that a number stands for an ID or a decimal too.
    return from_text(column, std::to_string(input.integer()));
  }
  return refused("is not a whole number of 64 bits");
}

/// Numbers that would be stored with other digits than were sent: whole ones outside of 64 bits, and what is too large
/// for a double.
bool has_lost_digits(const graphql::Value& value) {
  if (value.is_number()) return value.is_large_integer() || !std::isfinite(value.number());
  if (value.is_list()) return std::any_of(value.list().begin(), value.list().end(), has_lost_digits);
  if (!value.is_object()) return false;
  const graphql::Object& object = value.object();
  return std::any_of(object.begin(), object.end(), [](const graphql::Member& member) {
    return has_lost_digits(member.value);
  });
}

void write_json(JsonWriter& json, const graphql::Value& value) {
  using GraphqlKind = graphql::Value::Kind;
  switch (value.kind()) {
    case GraphqlKind::null:
      return json.null();
    case GraphqlKind::boolean:
      return json.boolean(value.boolean());
    case GraphqlKind::integer:
      return json.integer(value.integer());
    case GraphqlKind::number:
      return json.number(value.number());
    case GraphqlKind::string:
    case GraphqlKind::enumeration:
      return json.string(value.text());
    case GraphqlKind::list:
      json.begin_array();
      for (const graphql::Value& item : value.list()) write_json(json, item);
      return json.end_array();
    case GraphqlKind::object:
      json.begin_object();
      for (const graphql::Member& member : value.object()) {
        json.key(member.name);
        write_json(json, member.value);
      }
      return json.end_object();
  }
}

}  // namespace

std::string to_json(const graphql::Value& value) {
  JsonWriter json;
  write_json(json, value);
  return json.take();
}

Converted to_stored(const Column& column, const graphql::Value& input) {
  if (input.is_null()) return {};
  switch (column.kind) {
    case Kind::json:
      if (has_lost_digits(input))
        return refused("has a whole number of more than 64 bits, or one too large for a double: write it as a string");
      return {db::Value::text(to_json(input)), {}};
    case Kind::tags:
      return from_tags(input);
    case Kind::enumeration:
      return from_enum(column, input.text());
    case Kind::boolean:
      if (!input.is_boolean()) return refused("is not a Boolean");
      return {db::Value::integer(input.boolean() ? 1 : 0), {}};
    default:
      break;
  }
  if (input.is_integer() || input.is_number()) return from_number(column, input);
  if (input.is_string()) return from_text(column, input.string());
  return refused("has the wrong type");
}

Converted to_stored(const Column& column, const db::Literal& literal, DateTime moment) {
  using Form = db::Literal::Form;
  switch (literal.form) {
    case Form::none:
    case Form::null:
    case Form::me:
      return {};
    case Form::boolean:
    case Form::integer:
      if (column.kind == Kind::float64) return {db::Value::real(static_cast<double>(literal.integer)), {}};
      if (column.kind == Kind::decimal) return from_text(column, std::to_string(literal.integer));
      return {db::Value::integer(literal.integer), {}};
    case Form::number: {
      if (column.kind == Kind::decimal) return from_text(column, literal.text);
      double value = 0;
      const auto end = std::from_chars(literal.text.data(), literal.text.data() + literal.text.size(), value).ptr;
      if (end != literal.text.data() + literal.text.size()) return refused("is not a number");
      return {db::Value::real(value), {}};
    }
    case Form::text:
      return from_text(column, literal.text);
    case Form::uuid:
      return {db::stored(make_uuid_v7()), {}};
    case Form::now: {
      const Date day = std::chrono::floor<std::chrono::days>(moment);
      if (column.kind == Kind::date) return {db::stored(day), {}};
      if (column.kind == Kind::time) return {db::stored(Time{moment - day}), {}};
      return {db::stored(moment), {}};
    }
  }
  return {};
}

}  // namespace mw::app
