#include "generator/spec/tables.h"

#include <string_view>

namespace moonwright::spec {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Position of the first bar without a backslash before it; npos if there is none.
std::size_t find_bar(std::string_view row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '\\') {
      ++i;
    } else if (row[i] == '|') {
      return i;
    }
  }
  return std::string_view::npos;
}

/// `---`, `:-:`
bool is_dashes(std::string_view cell) {
  if (cell.starts_with(':')) cell.remove_prefix(1);
  if (cell.ends_with(':')) cell.remove_suffix(1);
  return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

struct Row {
  int cells = 0;
  bool dashes = true;
};

/// No cells without a bar.
Row read_row(std::string_view line) {
  Row row;
  line = trimmed(line);
  if (find_bar(line) == std::string_view::npos) return row;
  if (line.starts_with('|')) line.remove_prefix(1);
  while (!line.empty()) {
    const std::size_t bar = find_bar(line);
    ++row.cells;
    if (!is_dashes(trimmed(line.substr(0, bar)))) row.dashes = false;
    line = bar == std::string_view::npos ? std::string_view() : line.substr(bar + 1);
  }
  return row;
}

/// The source from the first code point of a line of the text to the line's end.
std::string_view source_line(const Text& text, const Source& source, std::size_t begin) {
  if (begin >= text.size() || text.chars[begin] == '\n') return {};
  const std::string_view rest = std::string_view(source.text()).substr(text.offsets[begin]);
  return rest.substr(0, rest.find_first_of("\r\n"));
}

}  // namespace

std::size_t table_start(const Text& text, const Source& source) {
  std::size_t line = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.chars[i] != '\n') continue;
    const char32_t next = i + 1 < text.size() ? text.chars[i + 1] : U'\0';
    if (next == '|' || next == '-' || next == ':') {
      const Row below = read_row(source_line(text, source, i + 1));
      if (below.cells > 0 && below.dashes && read_row(source_line(text, source, line)).cells == below.cells)
        return line;
    }
    line = i + 1;
  }
  return text.size();
}

}  // namespace moonwright::spec
