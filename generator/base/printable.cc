#include "generator/base/printable.h"

namespace moonwright {

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool kept = byte == '\n' || byte == '\t';
    // U+0080 to U+009F are two bytes in UTF-8, of which the second is the code.
    const bool high = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if ((byte < 0x20 && !kept) || byte == 0x7F) {
      result += '?';
    } else if (high) {
      result += '?';
      ++i;
    } else {
      result += text[i];
    }
  }
  return result;
}

}  // namespace moonwright
