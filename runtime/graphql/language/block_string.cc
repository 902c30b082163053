#include "runtime/graphql/language/block_string.h"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "runtime/graphql/language/characters.h"
#include "runtime/graphql/language/source.h"

namespace mw::graphql {
namespace {

std::size_t indentation(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && is_white_space(line[i])) ++i;
  return i;
}

std::string escape_quotes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (text.compare(i, 3, "\"\"\"") == 0) {
      out += "\\\"\"\"";
      i += 3;
    } else {
      out += text[i++];
    }
  }
  return out;
}

bool is_unprintable(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x08 || (byte >= 0x0B && byte <= 0x0F);  // \r included: it would come back as \n
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (;;) {
    const std::size_t end = text.find_first_of("\r\n");
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1));
  }
}

std::vector<std::string_view> dedent_block_string_lines(const std::vector<std::string_view>& lines) {
  std::size_t common = std::numeric_limits<std::size_t>::max();
  std::size_t first = lines.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t indent = indentation(lines[i]);
    if (indent == lines[i].size()) continue;
    first = std::min(first, i);
    last = i + 1;
    if (i != 0) common = std::min(common, indent);
  }
  std::vector<std::string_view> result;
  for (std::size_t i = first; i < last; ++i) {
    result.push_back(i == 0 ? lines[i] : lines[i].substr(std::min(common, lines[i].size())));
  }
  return result;
}

std::string dedent_block_string(std::string_view raw) {
  std::string text;
  bool first = true;
  for (const std::string_view line : dedent_block_string_lines(split_lines(raw))) {
    if (!first) text += '\n';
    text += line;
    first = false;
  }
  return text;
}

bool is_printable_as_block_string(std::string_view text) {
  if (text.empty()) return true;
  bool empty_line = true;
  bool indented = false;
  bool common_indent = true;
  bool seen_line = false;
  for (const char c : text) {
    if (is_unprintable(c)) return false;
    if (c == '\n') {
      if (empty_line && !seen_line) return false;  // a leading blank line would be lost
      seen_line = true;
      empty_line = true;
      indented = false;
    } else if (is_white_space(c)) {
      indented = indented || empty_line;
    } else {
      common_indent = common_indent && indented;
      empty_line = false;
    }
  }
  if (empty_line) return false;  // so would a trailing one
  return !(common_indent && seen_line);
}

std::string print_block_string(std::string_view text, bool minimize) {
  const std::string escaped = escape_quotes(text);
  const std::vector<std::string_view> lines = split_lines(escaped);
  const bool single_line = lines.size() == 1;
  const bool leading_line = !single_line && std::all_of(lines.begin() + 1, lines.end(), [](std::string_view line) {
    return line.empty() || is_white_space(line.front());
  });
  const bool triple_quotes_end = ends_with(escaped, "\\\"\"\"");
  const bool trailing_line = (ends_with(text, "\"") && !triple_quotes_end) || ends_with(text, "\\");
  const bool multiple_lines =
      !minimize && (!single_line || utf16_length(text) > 70 || trailing_line || leading_line || triple_quotes_end);
  const bool keep_first_line = single_line && !text.empty() && is_white_space(text.front());

  std::string out = "\"\"\"";
  if ((multiple_lines && !keep_first_line) || leading_line) out += '\n';
  out += escaped;
  if (multiple_lines || trailing_line) out += '\n';
  out += "\"\"\"";
  return out;
}

}  // namespace mw::graphql
