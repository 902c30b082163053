#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// UTF-8 as Python sees it: by code point. Bytes that are no UTF-8 count as one code point each.
namespace moonwright::jinja {

std::size_t code_points(std::string_view text);
/// Byte offset of code point `index`, or the size of the text.
std::size_t byte_offset(std::string_view text, std::size_t index);
/// Reads the code point at byte `at` and moves `at` behind it.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_code_point(std::string& out, char32_t code);
std::u32string decode(std::string_view text);
std::string encode(std::u32string_view text);
bool is_ascii(std::string_view text);

// Latin, Greek and Cyrillic; other scripts have no case here.
char32_t to_upper(char32_t code);
char32_t to_lower(char32_t code);
bool is_upper(char32_t code);
bool is_lower(char32_t code);
bool is_letter(char32_t code);
bool is_digit(char32_t code);
bool is_space(char32_t code);
/// What may start, and what may go on, a name (letters, digits, underscore).
inline bool is_name_start(char32_t code) {
  return code == U'_' || is_letter(code);
}
inline bool is_name_part(char32_t code) {
  return is_name_start(code) || is_digit(code);
}

std::string upper(std::string_view text);
std::string lower(std::string_view text);
/// First letter upper case, the rest lower case.
std::string capitalize(std::string_view text);
/// Without Python's white space at either end.
std::string_view strip(std::string_view text);
std::string_view strip_left(std::string_view text);
std::string_view strip_right(std::string_view text);

}  // namespace moonwright::jinja
