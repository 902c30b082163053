#pragma once

#include <string>
#include <string_view>

namespace moonwright {

/// With every CRLF as LF: what a text is, whatever a checkout has made of its line ends. Other CRs stay.
std::string with_line_feeds(std::string_view text);

}  // namespace moonwright
