#include "generator/base/uri.h"

#include <string_view>

namespace moonwright {

std::string uri_of(const std::string& path) {
  static constexpr std::string_view plain = "-._~/!$&'()*+,;=@";
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string result = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || plain.find(c) != std::string_view::npos) {
      result += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    result += '%';
    result += digits[byte >> 4];
    result += digits[byte & 15];
  }
  return result;
}

}  // namespace moonwright
