#include "generator/spec/line_marks.h"

namespace moonwright::spec {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::string_view without_blanks(std::string_view line) {
  while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
  return line;
}

/// Length of the list or quote mark that `line` begins with, with the blank behind a list mark; 0 without one.
std::size_t mark_length(std::string_view line) {
  if (line.empty()) return 0;
  if (line[0] == '>') return 1;
  std::size_t length = 0;
  while (length < line.size() && length < 9 && line[length] >= '0' && line[length] <= '9') ++length;
  if (length >= line.size()) return 0;
  const bool mark =
      length > 0 ? line[length] == '.' || line[length] == ')' : line[0] == '-' || line[0] == '+' || line[0] == '*';
  return mark && length + 1 < line.size() && is_blank(line[length + 1]) ? length + 2 : 0;
}

}  // namespace

bool is_fence_line(std::string_view line, char fence_char) {
  line = without_blanks(line);
  while (const std::size_t length = mark_length(line)) line = without_blanks(line.substr(length));
  return line.size() >= 3 && line[0] == fence_char && line[1] == fence_char && line[2] == fence_char;
}

int columns_of(std::string_view text) {
  int columns = 0;
  for (const char c : text) columns += c == '\t' ? 4 - columns % 4 : 1;
  return columns;
}

int indent_of_text(std::string_view line) {
  std::string_view rest = without_blanks(line);
  while (const std::size_t length = mark_length(rest)) rest = without_blanks(rest.substr(length));
  return columns_of(line.substr(0, line.size() - rest.size()));
}

bool is_heading_line(std::string_view line, int level) {
  line = without_blanks(line);
  const auto count = static_cast<std::size_t>(level);
  if (line.size() < count || line.substr(0, count) != std::string_view("######").substr(0, count)) return false;
  return line.size() == count || is_blank(line[count]);
}

bool is_nested_too_deep(std::string_view text, int deepest) {
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\r\n");
    std::string_view line = without_blanks(text.substr(0, end));
    int marks = 0;
    while (const std::size_t length = mark_length(line)) {
      line = without_blanks(line.substr(length));
      if (++marks > deepest) return true;
    }
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return false;
}

}  // namespace moonwright::spec
