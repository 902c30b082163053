#include <cmath>

#include "generator/jinja/error.h"
#include "generator/jinja/filters.h"
#include "generator/jinja/items.h"
#include "generator/jinja/numbers.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/text.h"

namespace moonwright::jinja {

namespace {

Value truncated(double number, const Value& fallback) {
  if (!std::isfinite(number) || std::abs(number) > 9.2e18) return fallback;
  return Value(static_cast<std::int64_t>(number));
}

Value int_filter(Call& call) {
  call.bind("int", {"value", "default", "base"}, 1);
  const Value& value = call[0];
  Value fallback = call.has(1) ? call[1] : Value(0);
  if (value.is_integral()) return Value(value.integer());
  if (value.is_number()) return truncated(value.number(), fallback);
  if (value.is_undefined() && value.undefined_policy() == UndefinedPolicy::strict) fail_undefined(value);
  if (!value.is_text()) return fallback;
  if (const auto integer = parse_integer(value.text(), static_cast<int>(call.integer(2, 10)))) return Value(*integer);
  const auto number = parse_number(value.text());
  return number ? truncated(*number, fallback) : fallback;
}

Value float_filter(Call& call) {
  call.bind("float", {"value", "default"}, 1);
  const Value& value = call[0];
  if (value.is_numeric()) return Value(value.number());
  if (value.is_undefined() && value.undefined_policy() == UndefinedPolicy::strict) fail_undefined(value);
  const auto number = value.is_text() ? parse_number(value.text()) : std::nullopt;
  if (number) return Value(*number);
  return call.has(1) ? call[1] : Value(0.0);
}

double rounded(double number, std::int64_t precision) {
  if (!std::isfinite(number)) return number;
  if (precision >= 0)
    return parse_number(fixed_text(number, static_cast<int>(std::min<std::int64_t>(precision, 100)))).value_or(number);
  const double unit = std::pow(10.0, static_cast<double>(-precision));
  return std::nearbyint(number / unit) * unit;
}

Value round_filter(Call& call) {
  call.bind("round", {"value", "precision", "method"}, 1);
  const Value& value = call[0];
  const std::int64_t precision = call.integer(1, 0);
  const std::string method = call.text(2, "common");
  if (method != "common" && method != "ceil" && method != "floor") {
    throw Error(ErrorKind::filter_argument, "method must be common, ceil or floor");
  }
  if (value.is_undefined()) fail_undefined(value);
  if (!value.is_numeric()) fail_type("type " + type_name(value) + " doesn't define __round__ method");
  if (method == "common") {
    if (value.is_integral() && precision >= 0) return Value(value.integer());
    const double result = rounded(value.number(), precision);
    return value.is_integral() ? Value(static_cast<std::int64_t>(result)) : Value(result);
  }
  const double unit = std::pow(10.0, static_cast<double>(precision));
  const double scaled = value.number() * unit;
  return Value((method == "ceil" ? std::ceil(scaled) : std::floor(scaled)) / unit);
}

Value abs_filter(Call& call) {
  call.bind("abs", {"x"}, 1);
  const Value& value = call[0];
  if (value.is_undefined()) fail_undefined(value);
  if (!value.is_numeric()) fail_type("bad operand type for abs(): '" + type_name(value) + "'");
  if (value.is_number()) return Value(std::abs(value.number()));
  return value.integer() < 0 ? negate(value) : Value(value.integer());
}

Value sum_filter(Call& call) {
  call.bind("sum", {"iterable", "attribute", "start"}, 1);
  const ItemKey key(call.renderer(), call[1]);
  Value total = call.has(2) ? call[2] : Value(0);
  for (const Value& element : Elements(call[0])) total = add(total, key(element));
  return total;
}

}  // namespace

void add_number_filters(Environment& environment) {
  environment.add_filter("int", int_filter);
  environment.add_filter("float", float_filter);
  environment.add_filter("round", round_filter);
  environment.add_filter("abs", abs_filter);
  environment.add_filter("sum", sum_filter);
}

}  // namespace moonwright::jinja
