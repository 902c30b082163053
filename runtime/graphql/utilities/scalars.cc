#include "runtime/graphql/utilities/scalars.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <string>

#include "runtime/graphql/language/print.h"
#include "runtime/graphql/utilities/inspect.h"
#include "runtime/graphql/utilities/value_from_ast.h"

namespace mw::graphql {
namespace {

using ast::Kind;

constexpr double max_int = std::numeric_limits<std::int32_t>::max();
constexpr double min_int = std::numeric_limits<std::int32_t>::min();

bool is_numeric(const Value& value) {
  return value.is_integer() || value.is_number();
}

double as_double(const Value& value) {
  return value.is_integer() ? static_cast<double>(value.integer()) : value.number();
}

bool is_whole(const Value& value) {
  return value.is_integer() ||
         (value.is_number() && std::isfinite(value.number()) && std::trunc(value.number()) == value.number());
}

std::string whole_text(const Value& value) {
  return value.is_integer() ? std::to_string(value.integer()) : print_number(value.number());
}

Coerced parse_int(const Value& value, const std::string& shown) {
  if (!is_whole(value)) return Coerced::refused("Int cannot represent non-integer value: " + shown);
  const double number = as_double(value);
  if (number > max_int || number < min_int) {
    return Coerced::refused("Int cannot represent non 32-bit signed integer value: " + shown);
  }
  return Value(static_cast<std::int64_t>(number));
}

Coerced parse_float(const Value& value, const std::string& shown) {
  if (!is_numeric(value) || !std::isfinite(as_double(value))) {
    return Coerced::refused("Float cannot represent non numeric value: " + shown);
  }
  return Value(as_double(value));
}

}  // namespace

double literal_number(std::string_view text) {
  double number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec == std::errc::result_out_of_range) {
    const bool tiny = text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
    return tiny ? 0.0 : std::numeric_limits<double>::infinity();
  }
  return number;
}

namespace {

Coerced parse_literal_of(BuiltInScalar scalar, const ast::Value& literal) {
  const Kind kind = literal.kind;
  switch (scalar) {
    case BuiltInScalar::int_:
      if (kind != Kind::int_value) {
        return Coerced::refused("Int cannot represent non-integer value: " + print(literal));
      }
      return parse_int(Value(literal_number(literal.text)), std::string(literal.text));
    case BuiltInScalar::float_:
      if (kind != Kind::float_value && kind != Kind::int_value) {
        return Coerced::refused("Float cannot represent non numeric value: " + print(literal));
      }
      return parse_float(Value(literal_number(literal.text)), std::string(literal.text));
    case BuiltInScalar::string:
      if (kind != Kind::string_value) {
        return Coerced::refused("String cannot represent a non string value: " + print(literal));
      }
      return Value(literal.text);
    case BuiltInScalar::boolean:
      if (kind != Kind::boolean_value) {
        return Coerced::refused("Boolean cannot represent a non boolean value: " + print(literal));
      }
      return Value(literal.text == "true");
    default:
      if (kind != Kind::string_value && kind != Kind::int_value) {
        return Coerced::refused("ID cannot represent a non-string and non-integer value: " + print(literal));
      }
      return Value(literal.text);
  }
}

/// What `Number(text)` is in JavaScript, where resolvers' strings are taken for numbers; NaN if it is none.
Value number_of_text(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\n\r");
  const std::size_t last = text.find_last_not_of(" \t\n\r");
  if (first == std::string::npos) return Value(0);
  const char* begin = text.data() + first;
  const char* end = text.data() + last + 1;
  if (*begin == '+' && begin + 1 < end && begin[1] != '-') ++begin;
  double number = 0;
  const auto result = std::from_chars(begin, end, number);
  if (result.ec != std::errc() || result.ptr != end) return Value(std::numeric_limits<double>::quiet_NaN());
  return Value(number);
}

Coerced serialize_number(const Value& value, bool whole) {
  if (value.is_boolean()) return whole ? Value(value.boolean() ? 1 : 0) : Value(value.boolean() ? 1.0 : 0.0);
  const bool text = value.is_string() && !value.string().empty();
  const Value number = text ? number_of_text(value.string()) : value;
  return whole ? parse_int(number, inspect(value)) : parse_float(number, inspect(value));
}

Coerced serialize_string(const Value& value) {
  if (value.is_string() || value.is_enum()) return Value(value.text());
  if (value.is_boolean()) return Value(value.boolean() ? "true" : "false");
  if (is_numeric(value) && std::isfinite(as_double(value))) return Value(whole_text(value));
  return Coerced::refused("String cannot represent value: " + inspect(value));
}

}  // namespace

Coerced parse_scalar_value(const ScalarType& scalar, const Value& value) {
  switch (scalar.built_in) {
    case BuiltInScalar::int_:
      return parse_int(value, inspect(value));
    case BuiltInScalar::float_:
      return parse_float(value, inspect(value));
    case BuiltInScalar::string:
      if (value.is_string()) return value;
      return Coerced::refused("String cannot represent a non string value: " + inspect(value));
    case BuiltInScalar::boolean:
      if (value.is_boolean()) return value;
      return Coerced::refused("Boolean cannot represent a non boolean value: " + inspect(value));
    case BuiltInScalar::id:
      if (value.is_string()) return value;
      if (is_whole(value)) return Value(whole_text(value));
      return Coerced::refused("ID cannot represent value: " + inspect(value));
    case BuiltInScalar::none:
      break;
  }
  return scalar.functions.parse_value ? scalar.functions.parse_value(value) : Coerced(value);
}

Coerced parse_scalar_literal(const ScalarType& scalar, const ast::Value& literal, const Object* variables) {
  if (scalar.built_in != BuiltInScalar::none) return parse_literal_of(scalar.built_in, literal);
  if (scalar.functions.parse_literal) return scalar.functions.parse_literal(literal);
  return parse_scalar_value(scalar, value_from_ast_untyped(literal, variables));
}

Coerced serialize_scalar(const ScalarType& scalar, const Value& value) {
  switch (scalar.built_in) {
    case BuiltInScalar::int_:
      return serialize_number(value, true);
    case BuiltInScalar::float_:
      return serialize_number(value, false);
    case BuiltInScalar::string:
      return serialize_string(value);
    case BuiltInScalar::boolean:
      if (value.is_boolean()) return value;
      if (is_numeric(value) && std::isfinite(as_double(value))) return Value(as_double(value) != 0);
      return Coerced::refused("Boolean cannot represent a non boolean value: " + inspect(value));
    case BuiltInScalar::id:
      if (value.is_string()) return value;
      if (is_whole(value)) return Value(whole_text(value));
      return Coerced::refused("ID cannot represent value: " + inspect(value));
    case BuiltInScalar::none:
      break;
  }
  return value;
}

}  // namespace mw::graphql
