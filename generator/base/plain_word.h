#pragma once

#include <string_view>

namespace moonwright {

/// An ASCII letter, then letters, digits, `-` and `_`: a word that can become a name in GraphQL, C++ and SQL.
bool is_plain_word(std::string_view text);

}  // namespace moonwright
