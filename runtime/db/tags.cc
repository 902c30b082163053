#include "runtime/db/tags.h"

#include <cstdint>

#include "runtime/base/json.h"

namespace mw::db {
namespace {

void append_utf8(std::string& out, std::uint32_t code) {
  const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  if (code < 0x80) return byte(code);
  if (code < 0x800) {
    byte(0xc0 | (code >> 6));
  } else {
    if (code < 0x10000) {
      byte(0xe0 | (code >> 12));
    } else {
      byte(0xf0 | (code >> 18));
      byte(0x80 | ((code >> 12) & 0x3f));
    }
    byte(0x80 | ((code >> 6) & 0x3f));
  }
  byte(0x80 | (code & 0x3f));
}

std::uint32_t hex4(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits) {
    const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  return value;
}

/// `at` stands behind `\u`; afterwards behind the digits, of both halves of a surrogate pair.
void append_unicode_escape(std::string& out, std::string_view json, std::size_t& at) {
  std::uint32_t code = hex4(json.substr(at, 4));
  at += 4;
  if (code >= 0xd800 && code < 0xdc00 && json.substr(at, 2) == "\\u") {
    const std::uint32_t low = hex4(json.substr(at + 2, 4));
    if (low >= 0xdc00 && low < 0xe000) {
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
      at += 6;
    }
  }
  append_utf8(out, code);
}

void append_escape(std::string& out, std::string_view json, std::size_t& at) {
  const char c = json[at++];
  switch (c) {
    case 'n':
      out += '\n';
      break;
    case 't':
      out += '\t';
      break;
    case 'r':
      out += '\r';
      break;
    case 'b':
      out += '\b';
      break;
    case 'f':
      out += '\f';
      break;
    case 'u':
      append_unicode_escape(out, json, at);
      break;
    default:
      out += c;
  }
}

}  // namespace

std::string tags_to_json(const std::vector<std::string>& tags) {
  std::string json = "[";
  for (const std::string& tag : tags) {
    if (json.size() > 1) json += ',';
    append_json_string(json, tag);
  }
  return json += ']';
}

std::vector<std::string> tags_from_json(std::string_view json) {
  std::vector<std::string> tags;
  if (!is_json(json)) return tags;
  std::size_t at = json.find('"');
  while (at != std::string_view::npos) {
    std::string& tag = tags.emplace_back();
    for (++at; json[at] != '"';) {
      if (json[at] == '\\') {
        append_escape(tag, json, ++at);
      } else {
        tag += json[at++];
      }
    }
    at = json.find('"', at + 1);
  }
  return tags;
}

}  // namespace mw::db
