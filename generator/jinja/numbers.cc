#include "generator/jinja/numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "generator/jinja/error.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/text.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

/// Underscores are allowed between digits only.
std::optional<std::string> plain_digits(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_') {
      out += text[i];
      continue;
    }
    const bool between = i > 0 && i + 1 < text.size() && std::isalnum(static_cast<unsigned char>(text[i - 1])) != 0 &&
                         std::isalnum(static_cast<unsigned char>(text[i + 1])) != 0;
    if (!between) return std::nullopt;
  }
  return out;
}

}  // namespace

std::optional<std::int64_t> parse_integer(std::string_view text, int base) {
  const auto digits = plain_digits(strip(text));
  if (!digits || digits->empty()) return std::nullopt;
  std::string_view rest = *digits;
  const bool negative = rest.front() == '-';
  if (negative || rest.front() == '+') rest.remove_prefix(1);
  if (rest.size() > 1 && rest[0] == '0') {
    const char prefix = static_cast<char>(rest[1] | 0x20);
    const int named = prefix == 'x' ? 16 : prefix == 'o' ? 8 : prefix == 'b' ? 2 : 0;
    if (named != 0 && (base == named || base == 0)) {
      base = named;
      rest.remove_prefix(2);
    }
  }
  if (base == 0) base = 10;
  if (rest.empty() || rest.front() == '-' || base < 2 || base > 36) return std::nullopt;
  const std::string signed_text = (negative ? "-" : "") + std::string(rest);
  std::int64_t value = 0;
  const char* end = signed_text.data() + signed_text.size();
  const auto result = std::from_chars(signed_text.data(), end, value, base);
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return value;
}

std::optional<double> parse_number(std::string_view text) {
  const auto digits = plain_digits(strip(text));
  if (!digits || digits->empty()) return std::nullopt;
  std::string_view rest = *digits;
  const bool negative = rest.front() == '-';
  if (negative || rest.front() == '+') rest.remove_prefix(1);
  if (rest.empty() || rest.front() == '-' || rest.find('(') != std::string_view::npos) return std::nullopt;
  double value = 0;
  const auto result = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  if (result.ptr != rest.data() + rest.size()) return std::nullopt;
  if (result.ec == std::errc::result_out_of_range) {
    const bool tiny = rest.find("e-") != std::string_view::npos || rest.find("E-") != std::string_view::npos;
    value = tiny ? 0 : HUGE_VAL;
  } else if (result.ec != std::errc()) {
    return std::nullopt;
  }
  return negative ? -value : value;
}

double number_of(const Value& value) {
  if (value.is_numeric()) return value.number();
  if (value.is_undefined()) fail_undefined(value);
  if (!value.is_text()) fail_type("float() argument must be a string or a real number, not '" + type_name(value) + "'");
  const auto number = parse_number(value.text());
  if (!number) throw Error(ErrorKind::value, "could not convert string to float: " + repr(value));
  return *number;
}

std::string fixed_text(double number, int digits) {
  char buffer[512];
  const auto result =
      std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, std::min(digits, 100));
  return result.ec == std::errc() ? std::string(buffer, result.ptr) : number_text(number);
}

}  // namespace moonwright::jinja
