#include "generator/jinja/format.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "generator/jinja/error.h"
#include "generator/jinja/numbers.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"
#include "generator/jinja/text_tools.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

bool is_align(char c) {
  return c == '<' || c == '>' || c == '^' || c == '=';
}

std::int64_t take_integer(std::string_view& text, std::int64_t fallback) {
  std::int64_t value = fallback;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec == std::errc::result_out_of_range)
    throw Error(ErrorKind::value, "Too many decimal digits in format string");
  text.remove_prefix(static_cast<std::size_t>(result.ptr - text.data()));
  return value;
}

std::string grouped(std::string digits, char separator, std::size_t each) {
  const std::size_t point = std::min(digits.find_first_of(".e"), digits.size());
  for (std::size_t at = point; at > each; at -= each) digits.insert(at - each, 1, separator);
  return digits;
}

std::string float_digits(double number, const FormatSpec& spec) {
  const int precision = std::min(spec.precision < 0 ? 6 : spec.precision, 200);
  if (std::isnan(number)) return "nan";
  if (std::isinf(number)) return "inf";
  if (spec.type == 0 && spec.precision < 0) return number_text(number);
  char buffer[640];
  const char type = spec.type == '%' ? 'f' : spec.type == 0 || spec.type == 'n' ? 'g' : spec.type;
  const double shown = spec.type == '%' ? number * 100 : number;
  const char format[] = {
      '%',
      spec.alternate ? '#' : '.',
      spec.alternate ? '.' : '*',
      spec.alternate ? '*' : type,
      spec.alternate ? type : '\0',
      '\0'};
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  const int length = std::snprintf(buffer, sizeof buffer, format, precision, shown);
#pragma GCC diagnostic pop
  std::string text(buffer, static_cast<std::size_t>(std::max(length, 0)));
  return spec.type == '%' ? text + "%" : text;
}

std::string integer_digits(std::uint64_t number, const FormatSpec& spec) {
  char buffer[72];
  const int base = spec.type == 'x' || spec.type == 'X' ? 16 : spec.type == 'o' ? 8 : spec.type == 'b' ? 2 : 10;
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, number, base);
  std::string text(buffer, result.ptr);
  if (spec.type == 'X') text = upper(text);
  if (static_cast<int>(text.size()) < spec.precision)
    text.insert(0, static_cast<std::size_t>(spec.precision) - text.size(), '0');
  return text;
}

std::string padded(const std::string& sign, const std::string& text, const FormatSpec& spec, char fallback_align) {
  const std::int64_t missing = spec.width - static_cast<std::int64_t>(code_points(sign) + code_points(text));
  if (missing <= 0) return sign + text;
  const char align = spec.align == 0 ? fallback_align : spec.align;
  const std::int64_t left = align == '<' ? 0 : align == '^' ? missing / 2 : missing;
  std::string before;
  std::string after;
  for (std::int64_t i = 0; i < left; ++i) before += spec.fill;
  for (std::int64_t i = left; i < missing; ++i) after += spec.fill;
  return align == '=' ? sign + before + text : before + sign + text + after;
}

std::string format_number(const Value& value, const FormatSpec& spec) {
  const bool integral = value.is_integral() && std::string_view("eEfFgG%").find(spec.type) == std::string_view::npos;
  std::string sign;
  std::string digits;
  if (integral || (value.is_integral() && spec.type == 0)) {
    const std::int64_t number = value.integer();
    const auto magnitude = static_cast<std::uint64_t>(number);
    digits = integer_digits(number < 0 ? std::uint64_t{0} - magnitude : magnitude, spec);
    if (spec.grouping != 0) digits = grouped(digits, spec.grouping, spec.type == 0 || spec.type == 'd' ? 3 : 4);
    if (number < 0) sign = "-";
    if (spec.alternate && (spec.type == 'x' || spec.type == 'X' || spec.type == 'o' || spec.type == 'b'))
      digits = std::string("0") + spec.type + digits;
  } else {
    const double number = value.number();
    digits = float_digits(std::abs(number), spec);
    if (spec.grouping != 0) digits = grouped(digits, spec.grouping, 3);
    if (std::signbit(number)) sign = "-";
  }
  if (sign.empty() && (spec.sign == '+' || spec.sign == ' ')) sign = std::string(1, spec.sign);
  return padded(std::move(sign), std::move(digits), spec, '>');
}

}  // namespace

FormatSpec parse_format_spec(std::string_view text) {
  FormatSpec spec;
  std::size_t first = 0;
  if (!text.empty()) next_code_point(text, first);
  if (first < text.size() && is_align(text[first])) {
    spec.fill = text.substr(0, first);
    spec.align = text[first];
    text.remove_prefix(first + 1);
  } else if (!text.empty() && is_align(text[0])) {
    spec.align = text[0];
    text.remove_prefix(1);
  }
  const auto take = [&](std::string_view options) {
    if (text.empty() || options.find(text[0]) == std::string_view::npos) return '\0';
    const char c = text[0];
    text.remove_prefix(1);
    return c;
  };
  if (const char sign = take("+- ")) spec.sign = sign;
  spec.alternate = take("#") != 0;
  if (take("0") != 0) {
    if (spec.align == 0) spec.align = '=';
    if (spec.align == '=') spec.fill = "0";
  }
  spec.width = take_integer(text, 0);
  spec.grouping = take(",_");
  if (take(".") != 0) spec.precision = static_cast<int>(std::min<std::int64_t>(take_integer(text, -1), 1'000'000));
  spec.type = take("bcdeEfFgGnosxX%");
  if (!text.empty() || spec.width < 0) throw Error(ErrorKind::value, "Invalid format specifier");
  return spec;
}

std::string format_value(const Value& value, const FormatSpec& spec, std::size_t longest) {
  if (spec.width > static_cast<std::int64_t>(longest))
    throw Error(ErrorKind::limit, "the width of a format is too large");
  if (value.is_numeric() && !(value.is_boolean() && spec.type == 0) && spec.type != 's' && spec.type != 'c') {
    return format_number(value, spec);
  }
  if (spec.type != 0 && spec.type != 's') {
    throw Error(
        ErrorKind::value,
        std::string("Unknown format code '") + spec.type + "' for object of type '" + type_name(value) + "'"
    );
  }
  std::string text = to_text(value);
  if (spec.precision >= 0) text = head(text, spec.precision);
  return padded({}, std::move(text), spec, '<');
}

}  // namespace moonwright::jinja
