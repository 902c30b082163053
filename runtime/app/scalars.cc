#include "runtime/app/scalars.h"

#include <array>
#include <charconv>
#include <string>

#include "runtime/base/bytes.h"
#include "runtime/base/decimal.h"
#include "runtime/base/temporal.h"
#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/utilities/value_from_ast.h"

namespace mw::app {
namespace {

using graphql::Coerced;
using graphql::Value;

Coerced refused(std::string_view what) {
  return Coerced::refused("The value is not " + std::string(what) + ".");
}

Coerced parse_big_int(const Value& value) {
  if (value.is_integer()) return Value(std::to_string(value.integer()));
  const std::string_view text = value.is_string() ? std::string_view(value.string()) : std::string_view();
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) {
    return refused("a whole number of 64 bits");
  }
  return value;
}

Coerced parse_decimal_value(const Value& value) {
  if (value.is_integer()) return Value(std::to_string(value.integer()));
  if (value.is_large_integer()) return refused("a number with that many digits, unless as a string");
  if (value.is_number()) {
    std::array<char, 400> digits;
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), value.number(), std::chars_format::fixed);
    const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
    if (error != std::errc() || !parse_decimal(text)) return refused("a decimal number");
    return Value(std::string(text));
  }
  if (!value.is_string() || !parse_decimal(value.string())) return refused("a decimal number");
  return value;
}

/// A literal keeps its digits; one with an exponent is a double.
Coerced parse_decimal_literal(const graphql::ast::Value& literal) {
  using graphql::ast::Kind;
  const bool is_number = literal.kind == Kind::int_value || literal.kind == Kind::float_value;
  if (is_number && parse_decimal(literal.text)) return Value(literal.text);
  return parse_decimal_value(graphql::value_from_ast_untyped(literal));
}

/// A scalar that is a text which `parse` accepts.
template <auto parse>
graphql::ScalarFunctions text_scalar(std::string_view what) {
  return {
      [what](const Value& value) {
        return value.is_string() && parse(value.string()) ? Coerced(value) : refused(what);
      },
      {}};
}

}  // namespace

graphql::ScalarTable scalars() {
  graphql::ScalarTable table;
  table["BigInt"].parse_value = parse_big_int;
  table["Decimal"] = {parse_decimal_value, parse_decimal_literal};
  table["Date"] = text_scalar<parse_date>("a date such as 2024-12-31");
  table["Time"] = text_scalar<parse_time>("a time such as 23:59:59");
  table["DateTime"] = text_scalar<parse_datetime>("a time such as 2024-12-31T23:59:59Z");
  table["Bytes"] = text_scalar<from_base64>("base64");
  table["JSON"].parse_value = [](const Value& value) { return Coerced(value); };
  return table;
}

}  // namespace mw::app
