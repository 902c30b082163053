#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mw::graphql {

/// The content of a block string from the text between its quotes (specification: BlockStringValue).
std::string dedent_block_string(std::string_view raw);

/// The same on lines: common indentation, leading and trailing blank lines removed.
std::vector<std::string_view> dedent_block_string_lines(const std::vector<std::string_view>& lines);

/// Whether printing the text as a block string and reading it gives the text again, without surprise to a reader.
bool is_printable_as_block_string(std::string_view text);

/// The text within three quotes; `minimize` adds no line that is not needed.
std::string print_block_string(std::string_view text, bool minimize = false);

/// Cut at \n, \r\n and \r.
std::vector<std::string_view> split_lines(std::string_view text);

}  // namespace mw::graphql
