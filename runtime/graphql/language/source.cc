#include "runtime/graphql/language/source.h"

#include <algorithm>

namespace mw::graphql {

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
  }
  return units;
}

Location location_at(std::string_view body, std::size_t offset) {
  offset = std::min(offset, body.size());
  Location location;
  std::size_t line_start = 0;
  for (std::size_t i = 0; i < offset; ++i) {
    if (body[i] != '\n' && body[i] != '\r') continue;
    if (body[i] == '\r' && i + 1 < body.size() && body[i + 1] == '\n') {
      if (i + 1 >= offset) break;  // between \r and \n: still on the line they end
      ++i;
    }
    ++location.line;
    line_start = i + 1;
  }
  location.column = static_cast<std::uint32_t>(utf16_length(body.substr(line_start, offset - line_start)) + 1);
  return location;
}

}  // namespace mw::graphql
