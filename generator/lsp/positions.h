#pragma once

#include <string>
#include <string_view>

#include "generator/base/diagnostic.h"

/// Places count lines and code points from 1; the protocol counts lines and UTF-16 units from 0.
namespace moonwright::lsp {

struct Position {
  int line = 0;
  int character = 0;
  friend bool operator==(const Position&, const Position&) = default;
};

struct Range {
  Position start;
  Position end;
};

/// The characters of a place in its file's text; the first line's start for a place without line.
Range range_of(const Place& place, std::string_view text);
/// The place of one code point; beyond a line's end, its end.
Place place_of(const Position& position, std::string_view text);
/// What stands on the line before the position.
std::string_view before(const Position& position, std::string_view text);

}  // namespace moonwright::lsp
