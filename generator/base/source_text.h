#pragma once

#include <cstddef>
#include <string_view>

#include "generator/base/diagnostic.h"

namespace moonwright {

/// A line of a text, counted from 0, without its line end; empty behind the last one.
std::string_view line_of(std::string_view text, int number);

/// How long the code point is that begins with this byte.
std::size_t bytes_of_code_point(char lead);

/// What stands at a place, as far as its line goes; empty for a place without line.
std::string_view text_at(const Place& place, std::string_view text);

}  // namespace moonwright
