#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace moonwright::spec {

bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
/// Combines with the letter before it, as in decomposed accents.
bool is_mark(char32_t c);
/// White space between words, with what LANGUAGE counts as such: `—`, `–` and `…`.
bool is_space(char32_t c);
bool is_quote(char32_t c);
inline bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

/// The code point at `position` of well-formed UTF-8; moves `position` behind it.
char32_t next_code_point(std::string_view text, std::size_t& position);
void append_utf8(std::string& text, char32_t c);
/// Offset of the first byte that is NUL or no well-formed UTF-8.
std::optional<std::size_t> first_bad_byte(std::string_view text);

}  // namespace moonwright::spec
