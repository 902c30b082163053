#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mw {

/// A decimal number as canonical text: an optional minus, digits without leading zeros, an optional point with digits
/// as they were given (`1.50` stays `1.50`). Made by `parse_decimal`.
struct Decimal {
  std::string text = "0";

  /// By value: 1.5 equals 1.50.
  friend bool operator==(const Decimal& left, const Decimal& right);
};

/// Plain notation only (no exponent, no plus sign), at most 1000 characters.
std::optional<Decimal> parse_decimal(std::string_view text);

/// Negative, zero or positive, by value and exact.
int compare(const Decimal& left, const Decimal& right);

/// Digits after the point, trailing zeros left out; and digits before it, zero counting as none.
int scale_of(const Decimal& decimal);
int integer_digits_of(const Decimal& decimal);

}  // namespace mw
