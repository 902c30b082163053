#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mw::graphql {

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
inline bool is_name_start(char c) {
  return is_letter(c) || c == '_';
}
inline bool is_name_continue(char c) {
  return is_name_start(c) || is_digit(c);
}
inline bool is_white_space(char c) {
  return c == ' ' || c == '\t';
}

/// One character of a UTF-8 text. `length` is 0 at the end of the text. What is no scalar value (a surrogate in
/// three bytes, a broken sequence) has `valid` false; a broken sequence is one byte long.
struct CodePoint {
  std::uint32_t value = 0;
  std::uint8_t length = 0;
  bool valid = false;
};
CodePoint code_point_at(std::string_view text, std::size_t position);

inline bool is_leading_surrogate(std::uint32_t c) {
  return c >= 0xD800 && c <= 0xDBFF;
}
inline bool is_trailing_surrogate(std::uint32_t c) {
  return c >= 0xDC00 && c <= 0xDFFF;
}
inline bool is_scalar_value(std::uint32_t c) {
  return c <= 0xD7FF || (c >= 0xE000 && c <= 0x10FFFF);
}

void append_utf8(std::string& out, std::uint32_t code_point);

/// The text of at most `units` UTF-16 units from a byte position on (whole characters only).
std::string_view utf16_slice(std::string_view text, std::size_t position, std::size_t units);

}  // namespace mw::graphql
