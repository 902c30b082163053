#include "generator/spec/links.h"

#include "generator/base/disk.h"
#include "generator/spec/unicode.h"

namespace moonwright::spec {

namespace {

bool has_scheme(std::string_view address) {
  std::size_t i = 0;
  while (i < address.size() && address[i] != ':') {
    const auto c = static_cast<unsigned char>(address[i]);
    const bool rest = is_digit(c) || c == '+' || c == '-' || c == '.';
    if (c >= 0x80 || (!is_letter(c) && (i == 0 || !rest))) return false;
    ++i;
  }
  return i > 0 && i < address.size();
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// `%20` and the like count as their character, but for what no path holds.
std::string percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    if (low < 0 || high * 16 + low == 0) {
      result += text[i];
    } else {
      result += static_cast<char>(static_cast<unsigned char>(high * 16 + low));
      i += 2;
    }
  }
  return result;
}

std::string_view folder_of(std::string_view file) {
  const std::size_t slash = file.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : file.substr(0, slash);
}

}  // namespace

std::optional<Include> include_of(std::string_view address, std::string_view file) {
  address = address.substr(0, address.find('#'));
  if (!address.ends_with(".md") || has_scheme(address)) return std::nullopt;
  const std::string relative = percent_decoded(address);
  if (relative.starts_with('/')) return Include{relative, true};
  const std::string path = join_path(folder_of(file), relative);
  return Include{path, path == ".." || path.starts_with("../")};
}

std::string stem_of(std::string_view path) {
  path = path.substr(path.rfind('/') + 1);
  return std::string(path.substr(0, path.rfind('.')));
}

}  // namespace moonwright::spec
