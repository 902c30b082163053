#include "generator/spec/unicode.h"

#include <algorithm>
#include <cstdint>

#include "generator/spec/unicode_tables.h"

namespace moonwright::spec {

namespace {

bool contains(CodePointRanges ranges, char32_t c) {
  const CodePointRange* end = ranges.rows + ranges.count;
  const CodePointRange* row =
      std::upper_bound(ranges.rows, end, c, [](char32_t value, const CodePointRange& r) { return value < r.first; });
  if (row == ranges.rows) return false;
  --row;
  return c <= row->last && (c - row->first) % row->step == 0;
}

bool continues(std::string_view text, std::size_t position) {
  return position < text.size() && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80;
}

/// Bytes of the sequence that begins at `position`; 0 if it is malformed.
std::size_t sequence_length(std::string_view text, std::size_t position) {
  const auto lead = static_cast<unsigned char>(text[position]);
  if (lead < 0x80) return lead == 0 ? 0 : 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!continues(text, position + i)) return 0;
  }
  const auto second = static_cast<unsigned char>(text[position + 1]);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second > 0x9F;
  const bool too_big = lead == 0xF4 && second > 0x8F;
  return overlong || surrogate || too_big ? 0 : length;
}

}  // namespace

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return contains(letter_ranges(), c);
}

bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : contains(upper_ranges(), c);
}

bool is_lower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : contains(lower_ranges(), c);
}

bool is_mark(char32_t c) {
  return c >= 0x300 && contains(mark_ranges(), c);
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
  if (c == 0x2014 || c == 0x2013 || c == 0x2026) return true;  // em dash, en dash, ellipsis
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A;
}

char32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto lead = static_cast<unsigned char>(text[position++]);
  if (lead < 0x80) return lead;
  char32_t c = lead >= 0xF0 ? lead & 0x07u : lead >= 0xE0 ? lead & 0x0Fu : lead & 0x1Fu;
  while (continues(text, position)) c = (c << 6) | (static_cast<unsigned char>(text[position++]) & 0x3Fu);
  return c;
}

void append_utf8(std::string& text, char32_t c) {
  auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t length = sequence_length(text, position);
    if (length == 0) return position;
    position += length;
  }
  return std::nullopt;
}

}  // namespace moonwright::spec
