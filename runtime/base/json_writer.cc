#include "runtime/base/json_writer.h"

#include <algorithm>
#include <array>

namespace mw {
namespace {

/// 0: goes through; 1: \u00XX; else the letter after the backslash.
constexpr std::array<char, 256> escapes = [] {
  std::array<char, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = 1;
  table['"'] = '"';
  table['\\'] = '\\';
  table['\b'] = 'b';
  table['\f'] = 'f';
  table['\n'] = 'n';
  table['\r'] = 'r';
  table['\t'] = 't';
  return table;
}();

}  // namespace

void JsonWriter::grow(std::size_t more) {
  buffer_.resize(std::max(buffer_.size() * 2, size_ + more));
}

void JsonWriter::quoted(std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  reserve(text.size() * 6 + 2);  // the worst case, so that the loop need not look
  char* out = buffer_.data() + size_;
  *out++ = '"';
  const char* from = text.data();
  const char* const end = from + text.size();
  while (from != end) {
    const char* run = from;
    while (run != end && escapes[static_cast<unsigned char>(*run)] == 0) ++run;
    const auto length = static_cast<std::size_t>(run - from);
    if (length != 0) std::memcpy(out, from, length);
    out += length;
    if (run == end) break;
    const auto byte = static_cast<unsigned char>(*run);
    *out++ = '\\';
    if (escapes[byte] != 1) {
      *out++ = escapes[byte];
    } else {
      std::memcpy(out, "u00", 3);
      out[3] = hex[byte >> 4];
      out[4] = hex[byte & 15];
      out += 5;
    }
    from = run + 1;
  }
  *out++ = '"';
  size_ = static_cast<std::size_t>(out - buffer_.data());
}

}  // namespace mw
