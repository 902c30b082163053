#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace moonwright::jinja {

/// One line wrapped to lines of at most `width` code points, as Python's textwrap does (white space kept inside lines,
/// dropped where a line is broken).
std::vector<std::string> wrap_line(
    std::string_view line, std::size_t width, bool break_long_words, bool break_on_hyphens
);

}  // namespace moonwright::jinja
