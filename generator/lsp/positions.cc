#include "generator/lsp/positions.h"

#include <cstddef>

#include "generator/base/source_text.h"

namespace moonwright::lsp {

namespace {

/// Walks over code points until `points` are done or `units` UTF-16 units are; gives where it stands.
struct Walk {
  std::size_t byte = 0;
  int point = 0;
  int unit = 0;
};
Walk walk(std::string_view line, int points, int units) {
  Walk at;
  while (at.byte < line.size() && at.point < points && at.unit < units) {
    const std::size_t bytes = bytes_of_code_point(line[at.byte]);
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
  const std::string_view content = line_of(text, line);
  const int first = place.column > 0 ? place.column - 1 : 0;
  return {{line, walk(content, first, no_limit).unit}, {line, walk(content, first + place.length, no_limit).unit}};
}

Place place_of(const Position& position, std::string_view text) {
  const std::string_view content = line_of(text, position.line);
  return {{}, position.line + 1, walk(content, no_limit, position.character).point + 1, 1};
}

std::string_view before(const Position& position, std::string_view text) {
  const std::string_view content = line_of(text, position.line);
  return content.substr(0, walk(content, no_limit, position.character).byte);
}

}  // namespace moonwright::lsp
