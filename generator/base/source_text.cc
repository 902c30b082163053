#include "generator/base/source_text.h"

#include <algorithm>

namespace moonwright {

namespace {

std::size_t bytes_of(std::string_view line, int code_points) {
  std::size_t at = 0;
  for (int i = 0; i < code_points && at < line.size(); ++i) at += bytes_of_code_point(line[at]);
  return std::min(at, line.size());
}

}  // namespace

std::string_view line_of(std::string_view text, int number) {
  for (int line = 0; line < number; ++line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  text = text.substr(0, text.find('\n'));
  return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
}

std::size_t bytes_of_code_point(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0xC0) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

std::string_view text_at(const Place& place, std::string_view text) {
  if (place.line == 0) return {};
  const std::string_view line = line_of(text, place.line - 1);
  const std::size_t begin = bytes_of(line, place.column - 1);
  return line.substr(begin, bytes_of(line.substr(begin), place.length));
}

}  // namespace moonwright
