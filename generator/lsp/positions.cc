#include "generator/lsp/positions.h"

#include <cstddef>

namespace moonwright::lsp {

namespace {

/// Without its line feed; empty behind the last line.
std::string_view line_at(std::string_view text, int number) {
  std::size_t start = 0;
  for (int line = 0; line < number; ++line) {
    const std::size_t end = text.find('\n', start);
    if (end == std::string_view::npos) return {};
    start = end + 1;
  }
  std::string_view rest = text.substr(start);
  rest = rest.substr(0, rest.find('\n'));
  return rest.ends_with('\r') ? rest.substr(0, rest.size() - 1) : rest;
}

std::size_t bytes_of(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0xC0) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

/// Walks over code points until `points` are done or `units` UTF-16 units are; gives where it stands.
struct Walk {
  std::size_t byte = 0;
  int point = 0;
  int unit = 0;
};
Walk walk(std::string_view line, int points, int units) {
  Walk at;
  while (at.byte < line.size() && at.point < points && at.unit < units) {
    const std::size_t bytes = bytes_of(line[at.byte]);
    at.byte = at.byte + bytes < line.size() ? at.byte + bytes : line.size();
    at.unit += bytes == 4 ? 2 : 1;
    ++at.point;
  }
  return at;
}

constexpr int no_limit = 1 << 30;

}  // namespace

Range range_of(const Place& place, std::string_view text) {
  if (place.line == 0) return {};
  const int line = place.line - 1;
  const std::string_view content = line_at(text, line);
  const int first = place.column > 0 ? place.column - 1 : 0;
  return {{line, walk(content, first, no_limit).unit}, {line, walk(content, first + place.length, no_limit).unit}};
}

Place place_of(const Position& position, std::string_view text) {
  const std::string_view content = line_at(text, position.line);
  return {{}, position.line + 1, walk(content, no_limit, position.character).point + 1, 1};
}

std::string_view text_of(const Place& place, std::string_view text) {
  if (place.line == 0) return {};
  const std::string_view content = line_at(text, place.line - 1);
  const std::size_t start = walk(content, place.column - 1, no_limit).byte;
  const std::size_t end = walk(content, place.column - 1 + place.length, no_limit).byte;
  return content.substr(start, end - start);
}

std::string_view before(const Position& position, std::string_view text) {
  const std::string_view content = line_at(text, position.line);
  return content.substr(0, walk(content, no_limit, position.character).byte);
}

}  // namespace moonwright::lsp
