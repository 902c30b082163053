#pragma once

#include <string>
#include <string_view>

namespace moonwright::types {

/// A number in plain notation, as decimals and limits stand in tables and SQL: `1e4` is 10000, `01` is 1, `-0` is 0;
/// zeros at the end of a fraction stay. What is no number, or has an exponent beyond 1000, is answered as it is.
std::string plain_number(std::string_view text);

/// Digits before the point, zero counting as none, and behind it without zeros at the end. Of a plain number.
int integer_digits_of(std::string_view plain);
int fraction_digits_of(std::string_view plain);

}  // namespace moonwright::types
