#include "runtime/graphql/language/escape.h"

#include <array>
#include <cstdio>

#include "runtime/base/hex.h"
#include "runtime/graphql/language/characters.h"

namespace mw::graphql {
namespace {

/// Four hexadecimal digits, or a number above every code point.
std::uint32_t read_hex4(std::string_view body, std::size_t position) {
  constexpr std::uint32_t none = 0xFFFFFFFF;
  if (position + 4 > body.size()) return none;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const int digit = hex_digit(body[position + i]);
    if (digit < 0) return none;
    value = (value << 4U) | static_cast<std::uint32_t>(digit);
  }
  return value;
}

Escape invalid(std::string_view what, std::string_view body, std::size_t position, std::size_t units) {
  Escape escape;
  escape.error = "Invalid " + std::string(what) + " escape sequence: \"";
  escape.error += utf16_slice(body, position, units);
  escape.error += "\".";
  return escape;
}

Escape read_variable_width(std::string_view body, std::size_t position) {
  constexpr std::size_t longest = 12;  // \u{00000000}
  std::uint32_t value = 0;
  std::size_t size = 3;
  while (size < longest) {
    const char c = position + size < body.size() ? body[position + size] : '\0';
    ++size;
    if (c == '}') {
      if (size < 5 || !is_scalar_value(value)) break;
      return {value, size, {}};
    }
    const int digit = hex_digit(c);
    if (digit < 0) break;
    value = (value << 4U) | static_cast<std::uint32_t>(digit);
    if (value > 0x0FFFFFFF) break;
  }
  return invalid("Unicode", body, position, size);
}

Escape read_fixed_width(std::string_view body, std::size_t position) {
  const std::uint32_t value = read_hex4(body, position + 2);
  if (is_scalar_value(value)) return {value, 6, {}};
  if (is_leading_surrogate(value) && body.compare(position + 6, 2, "\\u") == 0) {
    const std::uint32_t trailing = read_hex4(body, position + 8);
    if (is_trailing_surrogate(trailing)) {
      return {0x10000 + ((value - 0xD800) << 10U) + (trailing - 0xDC00), 12, {}};
    }
  }
  return invalid("Unicode", body, position, 6);
}

}  // namespace

Escape read_escape(std::string_view body, std::size_t position) {
  const char c = position + 1 < body.size() ? body[position + 1] : '\0';
  switch (c) {
    case 'u':
      if (position + 2 < body.size() && body[position + 2] == '{') return read_variable_width(body, position);
      return read_fixed_width(body, position);
    case '"':
    case '\\':
    case '/':
      return {static_cast<std::uint32_t>(c), 2, {}};
    case 'b':
      return {'\b', 2, {}};
    case 'f':
      return {'\f', 2, {}};
    case 'n':
      return {'\n', 2, {}};
    case 'r':
      return {'\r', 2, {}};
    case 't':
      return {'\t', 2, {}};
    default:
      return invalid("character", body, position, 2);
  }
}

std::string print_string(std::string_view text) {
  std::string out = "\"";
  const auto put_number = [&out](unsigned value) {
    std::array<char, 8> hex{};
    std::snprintf(hex.data(), hex.size(), "\\u%04X", value);
    out += hex.data();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += text[i];
    } else if (c == '\b') {
      out += "\\b";
    } else if (c == '\f') {
      out += "\\f";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c < 0x20 || c == 0x7F) {
      put_number(c);
    } else if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
      put_number(static_cast<unsigned char>(text[++i]));  // the control characters U+0080 to U+009F
    } else {
      out += text[i];
    }
  }
  out += '"';
  return out;
}

}  // namespace mw::graphql
