#include "runtime/graphql/language/characters.h"

namespace mw::graphql {
namespace {

constexpr std::uint32_t byte_at(std::string_view text, std::size_t position) {
  return position < text.size() ? static_cast<unsigned char>(text[position]) : 0;
}

constexpr bool is_continuation(std::uint32_t byte) {
  return (byte & 0xC0U) == 0x80U;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t position) {
  if (position >= text.size()) return {};
  const std::uint32_t first = byte_at(text, position);
  if (first < 0x80) return {first, 1, true};
  const CodePoint broken{first, 1, false};
  const std::uint32_t second = byte_at(text, position + 1);
  if (first < 0xC2 || !is_continuation(second)) return broken;
  if (first < 0xE0) return {((first & 0x1FU) << 6U) | (second & 0x3FU), 2, true};
  const std::uint32_t third = byte_at(text, position + 2);
  if (!is_continuation(third)) return broken;
  if (first < 0xF0) {
    const std::uint32_t value = ((first & 0x0FU) << 12U) | ((second & 0x3FU) << 6U) | (third & 0x3FU);
    if (value < 0x800) return broken;
    return {value, 3, is_scalar_value(value)};
  }
  const std::uint32_t fourth = byte_at(text, position + 3);
  if (first > 0xF4 || !is_continuation(fourth)) return broken;
  const std::uint32_t value =
      ((first & 0x07U) << 18U) | ((second & 0x3FU) << 12U) | ((third & 0x3FU) << 6U) | (fourth & 0x3FU);
  if (value < 0x10000 || value > 0x10FFFF) return broken;
  return {value, 4, true};
}

void append_utf8(std::string& out, std::uint32_t c) {
  const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

std::string_view utf16_slice(std::string_view text, std::size_t position, std::size_t units) {
  std::size_t end = position;
  while (units > 0) {
    const CodePoint c = code_point_at(text, end);
    const std::size_t width = c.length == 4 ? 2 : 1;
    if (c.length == 0 || width > units) break;
    units -= width;
    end += c.length;
  }
  return text.substr(position, end - position);
}

}  // namespace mw::graphql
