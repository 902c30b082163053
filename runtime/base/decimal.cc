#include "runtime/base/decimal.h"

#include <algorithm>

namespace mw {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The parts of canonical text; trailing zeros of the fraction left out.
struct Parts {
  bool negative = false;
  std::string_view whole;
  std::string_view fraction;
};

Parts parts_of(std::string_view text) {
  Parts parts;
  if (!text.empty() && text[0] == '-') {
    parts.negative = true;
    text.remove_prefix(1);
  }
  const std::size_t point = text.find('.');
  parts.whole = text.substr(0, point);
  if (point != std::string_view::npos) parts.fraction = text.substr(point + 1);
  while (!parts.fraction.empty() && parts.fraction.back() == '0') parts.fraction.remove_suffix(1);
  return parts;
}

int sign_of(int value) {
  return value < 0 ? -1 : value > 0 ? 1 : 0;
}

int compare_magnitude(const Parts& left, const Parts& right) {
  if (left.whole.size() != right.whole.size()) return left.whole.size() < right.whole.size() ? -1 : 1;
  if (const int whole = left.whole.compare(right.whole); whole != 0) return sign_of(whole);
  return sign_of(left.fraction.compare(right.fraction));
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
  if (text.empty() || text.size() > 1000) return std::nullopt;
  const bool negative = text[0] == '-';
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (whole.empty() || !std::all_of(whole.begin(), whole.end(), is_digit)) return std::nullopt;
  if (point != std::string_view::npos && fraction.empty()) return std::nullopt;
  if (!std::all_of(fraction.begin(), fraction.end(), is_digit)) return std::nullopt;
  while (whole.size() > 1 && whole[0] == '0') whole.remove_prefix(1);
  const auto is_zero = [](std::string_view digits) { return digits.find_first_not_of('0') == std::string_view::npos; };
  Decimal decimal{negative && !(is_zero(whole) && is_zero(fraction)) ? "-" : ""};
  decimal.text += whole;
  if (!fraction.empty()) decimal.text.append(".").append(fraction);
  return decimal;
}

int compare(const Decimal& left, const Decimal& right) {
  const Parts a = parts_of(left.text);
  const Parts b = parts_of(right.text);
  if (a.negative != b.negative) return a.negative ? -1 : 1;
  return a.negative ? compare_magnitude(b, a) : compare_magnitude(a, b);
}

bool operator==(const Decimal& left, const Decimal& right) {
  return compare(left, right) == 0;
}

int scale_of(const Decimal& decimal) {
  return static_cast<int>(parts_of(decimal.text).fraction.size());
}

int integer_digits_of(const Decimal& decimal) {
  const Parts parts = parts_of(decimal.text);
  return parts.whole == "0" ? 0 : static_cast<int>(parts.whole.size());
}

}  // namespace mw
