#pragma once

#include <string>
#include <string_view>

namespace moonwright {

/// For a terminal: control characters (but line feeds and tabs) as `?`, so that a name in an input file cannot move the
/// cursor, or worse. Malformed UTF-8 stays as it is, byte by byte.
std::string printable(std::string_view text);

}  // namespace moonwright
