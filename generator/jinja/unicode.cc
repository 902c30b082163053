#include "generator/jinja/unicode.h"

#include <algorithm>
#include <utility>

namespace moonwright::jinja {

namespace {

/// Bytes of the UTF-8 sequence at `at`; 1 if it is broken.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 1
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 1;
  if (at + length > text.size()) return 1;
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80) return 1;
  }
  return length;
}

bool between(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

/// Blocks where upper case letters are even (or odd) and their lower case follows.
bool in_pairs(char32_t code, bool& upper_is_even) {
  upper_is_even = true;
  if (between(code, 0x100, 0x137) || between(code, 0x14A, 0x177)) return code != 0x130 && code != 0x131;
  if (between(code, 0x460, 0x481) || between(code, 0x48A, 0x4BF) || between(code, 0x4D0, 0x52F)) return true;
  if (between(code, 0x1E00, 0x1E95) || between(code, 0x1EA0, 0x1EFF) || between(code, 0x218, 0x21F)) return true;
  upper_is_even = false;
  return between(code, 0x139, 0x148) || between(code, 0x179, 0x17E) || between(code, 0x4C1, 0x4CE);
}

template <class Change>
std::string changed(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_code_point(out, change(next_code_point(text, at)));
  return out;
}

}  // namespace

std::size_t code_points(std::string_view text) {
  if (is_ascii(text)) return text.size();
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += sequence_length(text, at);
  return count;
}

std::size_t byte_offset(std::string_view text, std::size_t index) {
  std::size_t at = 0;
  for (; index > 0 && at < text.size(); --index) at += sequence_length(text, at);
  return at;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const std::size_t start = at;
  const std::size_t length = sequence_length(text, at);
  at += length;
  if (length == 1) return byte(start);
  char32_t code = byte(start) & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) code = (code << 6U) | (byte(start + i) & 0x3FU);
  return code;
}

void append_code_point(std::string& out, char32_t code) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

std::u32string decode(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
  return out;
}

std::string encode(std::u32string_view text) {
  std::string out;
  for (char32_t code : text) append_code_point(out, code);
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char32_t to_upper(char32_t code) {
  if (code < 0x80) return between(code, U'a', U'z') ? code - 32 : code;
  if (code == 0xB5) return 0x39C;
  if (code == 0xFF) return 0x178;
  if (between(code, 0xE0, 0xFE)) return code == 0xF7 ? code : code - 32;
  bool even = true;
  if (in_pairs(code, even)) return ((code & 1U) == 0) == even ? code : code - 1;
  if (code == 0x3C2) return 0x3A3;
  if (between(code, 0x3B1, 0x3CB) || between(code, 0x430, 0x44F)) return code - 32;
  if (between(code, 0x450, 0x45F)) return code - 80;
  if (code == 0x3AC) return 0x386;
  if (between(code, 0x3AD, 0x3AF)) return code - 37;
  if (code == 0x3CC) return 0x38C;
  return code;
}

char32_t to_lower(char32_t code) {
  if (code < 0x80) return between(code, U'A', U'Z') ? code + 32 : code;
  if (code == 0x178) return 0xFF;
  if (between(code, 0xC0, 0xDE)) return code == 0xD7 ? code : code + 32;
  bool even = true;
  if (in_pairs(code, even)) return ((code & 1U) == 0) == even ? code + 1 : code;
  if (between(code, 0x391, 0x3AB) || between(code, 0x410, 0x42F)) return code + 32;
  if (between(code, 0x400, 0x40F)) return code + 80;
  if (code == 0x386) return 0x3AC;
  if (between(code, 0x388, 0x38A)) return code + 37;
  if (code == 0x38C) return 0x3CC;
  return code;
}

bool is_upper(char32_t code) {
  return to_lower(code) != code;
}
bool is_lower(char32_t code) {
  return to_upper(code) != code || code == 0xDF;
}

bool is_letter(char32_t code) {
  if (code < 0x80) return between(code, U'a', U'z') || between(code, U'A', U'Z');
  if (code < 0xC0) return code == 0xAA || code == 0xB5 || code == 0xBA;
  if (code == 0xD7 || code == 0xF7) return false;
  // Punctuation, symbols, private use and the like; what is left are letters of all scripts.
  if (between(code, 0x2000, 0x2BFF) || between(code, 0x3000, 0x3004) || between(code, 0x3008, 0x3020)) return false;
  if (between(code, 0xD800, 0xF8FF) || between(code, 0xFE00, 0xFE6F) || between(code, 0x300, 0x36F)) return false;
  return code < 0x1F000 || code >= 0x20000;
}

bool is_digit(char32_t code) {
  return between(code, U'0', U'9') || between(code, 0x660, 0x669);
}

bool is_space(char32_t code) {
  if (code < 0x80) return code == U' ' || between(code, 9, 13) || between(code, 0x1C, 0x1F);
  return code == 0x85 || code == 0xA0 || code == 0x1680 || between(code, 0x2000, 0x200A) || code == 0x2028 ||
         code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

std::string upper(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    if (code == 0xDF) {
      out += "SS";
    } else {
      append_code_point(out, to_upper(code));
    }
  }
  return out;
}

std::string lower(std::string_view text) {
  return changed(text, to_lower);
}

std::string capitalize(std::string_view text) {
  bool first = true;
  return changed(text, [&](char32_t code) { return std::exchange(first, false) ? to_upper(code) : to_lower(code); });
}

std::string_view strip_left(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_space(next_code_point(text, next))) break;
    at = next;
  }
  return text.substr(at);
}

std::string_view strip_right(std::string_view text) {
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && text.size() - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    std::size_t at = start;
    if (!is_space(next_code_point(text, at)) || at != text.size()) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

std::string_view strip(std::string_view text) {
  return strip_right(strip_left(text));
}

}  // namespace moonwright::jinja
