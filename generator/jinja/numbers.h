#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "generator/jinja/value.h"

namespace moonwright::jinja {

/// Python's int(text, base) and float(text): nothing if the text is no number.
std::optional<std::int64_t> parse_integer(std::string_view text, int base = 10);
std::optional<double> parse_number(std::string_view text);
/// float(value); throws if there is none.
double number_of(const Value& value);
/// With so many digits after the point, correctly rounded.
std::string fixed_text(double number, int digits);

}  // namespace moonwright::jinja
