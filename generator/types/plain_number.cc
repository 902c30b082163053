#include "generator/types/plain_number.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace moonwright::types {

namespace {

constexpr int largest_exponent = 1000;

bool is_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The digits with the point behind the first `before` of them, which may be fewer than none or more than all.
std::string with_point(std::string digits, int before) {
  if (before < 0) digits.insert(0, static_cast<std::size_t>(-before), '0');
  const std::size_t place = before < 0 ? 0 : static_cast<std::size_t>(before);
  if (place > digits.size()) digits.append(place - digits.size(), '0');
  std::string whole = digits.substr(0, place);
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  if (whole.empty()) whole = "0";
  return place == digits.size() ? whole : whole + "." + digits.substr(place);
}

}  // namespace

std::string plain_number(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  std::string_view mantissa = text.substr(negative || (!text.empty() && text[0] == '+') ? 1 : 0);
  int exponent = 0;
  if (const std::size_t e = mantissa.find_first_of("eE"); e != std::string_view::npos) {
    std::string_view power = mantissa.substr(e + 1);
    if (!power.empty() && power[0] == '+') power.remove_prefix(1);
    const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (error != std::errc() || end != power.data() + power.size() || power.empty()) return std::string(text);
    if (exponent > largest_exponent || exponent < -largest_exponent) return std::string(text);
    mantissa = mantissa.substr(0, e);
  }
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  const std::string_view whole = mantissa.substr(0, point);
  const std::string_view fraction = mantissa.substr(std::min(point + 1, mantissa.size()));
  if (whole.size() + fraction.size() == 0 || !is_digits(whole) || !is_digits(fraction)) return std::string(text);
  const std::string plain =
      with_point(std::string(whole) + std::string(fraction), static_cast<int>(whole.size()) + exponent);
  const bool is_zero = plain.find_first_not_of("0.") == std::string::npos;
  return negative && !is_zero ? "-" + plain : plain;
}

int integer_digits_of(std::string_view plain) {
  if (!plain.empty() && plain[0] == '-') plain.remove_prefix(1);
  const std::string_view whole = plain.substr(0, plain.find('.'));
  return whole == "0" ? 0 : static_cast<int>(whole.size());
}

int fraction_digits_of(std::string_view plain) {
  const std::size_t point = plain.find('.');
  if (point == std::string_view::npos) return 0;
  return static_cast<int>(plain.find_last_not_of('0') - point);
}

}  // namespace moonwright::types
