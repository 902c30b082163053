#include <cmath>

#include "generator/jinja/error.h"
#include "generator/jinja/map.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/text.h"

namespace moonwright::jinja {

namespace {

[[noreturn]] void fail_operands(std::string_view symbol, const Value& left, const Value& right) {
  if (left.is_undefined()) fail_undefined(left);
  if (right.is_undefined()) fail_undefined(right);
  fail_type(
      "unsupported operand type(s) for " + std::string(symbol) + ": '" + type_name(left) + "' and '" +
      type_name(right) + "'"
  );
}

[[noreturn]] void fail_overflow() {
  throw Error(ErrorKind::overflow, "the result does not fit into an integer of 64 bits");
}

[[noreturn]] void fail_zero(std::string_view what) {
  throw Error(ErrorKind::division, std::string(what));
}

bool both_integral(const Value& left, const Value& right) {
  return left.is_integral() && right.is_integral();
}
bool both_numeric(const Value& left, const Value& right) {
  return left.is_numeric() && right.is_numeric();
}

Value joined(const Value& left, const Value& right) {
  if (!left.is_markup() && !right.is_markup()) return Value(left.text() + right.text());
  std::string out;
  append_escaped_value(out, left);
  append_escaped_value(out, right);
  return Value::markup(std::move(out));
}

Value repeated(const Value& value, std::int64_t times, std::size_t longest) {
  const std::size_t count = times < 0 ? 0 : static_cast<std::size_t>(times);
  const std::size_t unit = value.is_text() ? value.text().size() : value.items().size() * sizeof(Value);
  if (unit != 0 && count > longest / unit) throw Error(ErrorKind::limit, "a repeated string or list gets too long");
  if (value.is_text()) {
    std::string out;
    out.reserve(unit * count);
    for (std::size_t i = 0; i < count; ++i) out += value.text();
    return value.is_markup() ? Value::markup(std::move(out)) : Value(std::move(out));
  }
  List out;
  for (std::size_t i = 0; i < count && unit != 0; ++i)
    out.insert(out.end(), value.items().begin(), value.items().end());
  if (value.kind() == Kind::tuple) return Value::tuple(std::move(out));
  return Value(std::move(out));
}

double floor_modulo(double left, double right) {
  const double rest = std::fmod(left, right);
  return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

Value integer_power(std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  while (exponent > 0) {
    if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) fail_overflow();
    exponent >>= 1;
    if (exponent > 0 && __builtin_mul_overflow(base, base, &base)) fail_overflow();
  }
  return Value(result);
}

}  // namespace

Value add(const Value& left, const Value& right) {
  if (both_integral(left, right)) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(left.integer(), right.integer(), &sum)) fail_overflow();
    return Value(sum);
  }
  if (both_numeric(left, right)) return Value(left.number() + right.number());
  if (left.is_text() && right.is_text()) return joined(left, right);
  if (left.is_sequence() && left.kind() == right.kind()) {
    List items = left.items();
    items.insert(items.end(), right.items().begin(), right.items().end());
    return left.kind() == Kind::tuple ? Value::tuple(std::move(items)) : Value(std::move(items)).open();
  }
  if (left.is_text() && !right.is_undefined()) {
    fail_type("can only concatenate str (not \"" + type_name(right) + "\") to str");
  }
  fail_operands("+", left, right);
}

Value subtract(const Value& left, const Value& right) {
  if (both_integral(left, right)) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(left.integer(), right.integer(), &difference)) fail_overflow();
    return Value(difference);
  }
  if (both_numeric(left, right)) return Value(left.number() - right.number());
  fail_operands("-", left, right);
}

Value multiply(const Value& left, const Value& right, std::size_t longest) {
  if (both_integral(left, right)) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(left.integer(), right.integer(), &product)) fail_overflow();
    return Value(product);
  }
  if (both_numeric(left, right)) return Value(left.number() * right.number());
  if ((left.is_text() || left.is_sequence()) && right.is_integral()) return repeated(left, right.integer(), longest);
  if ((right.is_text() || right.is_sequence()) && left.is_integral()) return repeated(right, left.integer(), longest);
  fail_operands("*", left, right);
}

Value divide(const Value& left, const Value& right) {
  if (!both_numeric(left, right)) fail_operands("/", left, right);
  if (right.number() == 0) fail_zero(both_integral(left, right) ? "division by zero" : "float division by zero");
  return Value(left.number() / right.number());
}

Value floor_divide(const Value& left, const Value& right) {
  if (!both_numeric(left, right)) fail_operands("//", left, right);
  if (right.number() == 0) fail_zero("integer division or modulo by zero");
  if (!both_integral(left, right)) {
    return Value(std::floor((left.number() - floor_modulo(left.number(), right.number())) / right.number() + 0.5));
  }
  const std::int64_t divisor = right.integer();
  if (divisor == -1) return negate(left);
  const std::int64_t quotient = left.integer() / divisor;
  const bool down = left.integer() % divisor != 0 && (left.integer() < 0) != (divisor < 0);
  return Value(down ? quotient - 1 : quotient);
}

Value modulo(const Value& left, const Value& right, std::size_t longest) {
  if (left.is_text()) return format_percent(left, right, longest);
  if (!both_numeric(left, right)) fail_operands("%", left, right);
  if (right.number() == 0) fail_zero(both_integral(left, right) ? "integer modulo by zero" : "float modulo");
  if (!both_integral(left, right)) return Value(floor_modulo(left.number(), right.number()));
  const std::int64_t divisor = right.integer();
  if (divisor == -1) return Value(0);
  const std::int64_t rest = left.integer() % divisor;
  return Value(rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest);
}

Value power(const Value& left, const Value& right) {
  if (!both_numeric(left, right)) fail_operands("** or pow()", left, right);
  if (both_integral(left, right) && right.integer() >= 0) return integer_power(left.integer(), right.integer());
  if (left.number() == 0 && right.number() < 0) fail_zero("0.0 cannot be raised to a negative power");
  if (left.number() < 0 && right.number() != std::floor(right.number())) {
    throw Error(ErrorKind::value, "a negative number has no power with a fractional exponent");
  }
  const double result = std::pow(left.number(), right.number());
  if (std::isinf(result) && !std::isinf(left.number()) && !std::isinf(right.number())) {
    throw Error(ErrorKind::overflow, "Numerical result out of range");
  }
  return Value(result);
}

Value negate(const Value& value) {
  if (value.is_number()) return Value(-value.number());
  if (value.is_undefined()) fail_undefined(value);
  if (!value.is_integral()) fail_type("bad operand type for unary -: '" + type_name(value) + "'");
  return subtract(Value(0), value);
}

Value positive(const Value& value) {
  if (value.is_number()) return value;
  if (value.is_undefined()) fail_undefined(value);
  if (!value.is_integral()) fail_type("bad operand type for unary +: '" + type_name(value) + "'");
  return Value(value.integer());
}

}  // namespace moonwright::jinja
