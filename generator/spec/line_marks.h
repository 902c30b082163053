#pragma once

#include <string_view>

#include "generator/spec/source.h"

namespace moonwright::spec {

/// md4c gives no place for a block without text; these find its line again.
/// Whether a line, list and quote marks aside, opens a fence of `fence_char`.
bool is_fence_line(std::string_view line, char fence_char);
/// The columns that text takes, with tabs to the next multiple of four.
int columns_of(std::string_view text);
/// The column, from 0, at which the text of a line begins behind its list and quote marks.
int indent_of_text(std::string_view line);
/// Whether a line can be an ATX heading of `level` (1 to 6).
bool is_heading_line(std::string_view line, int level);

/// The first line from `from` on for which `matches` holds; `from` if none near by does (what lies between can only be
/// blank lines and link definitions).
template <typename Matches>
int find_line(const Source& source, int from, Matches matches) {
  for (int line = from; line <= source.lines() && line < from + 1000; ++line) {
    if (matches(source.line_text(line))) return line;
  }
  return from;
}

/// Whether a line begins with more than `deepest` list or quote marks: md4c's time grows with their number times the
/// number of lines.
bool is_nested_too_deep(std::string_view text, int deepest);

}  // namespace moonwright::spec
