#include "generator/settings/spellings.h"

#include <algorithm>

namespace moonwright::settings {

namespace {

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
}

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

}  // namespace

bool is_filled(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

bool is_origin(std::string_view text) {
  const std::size_t begin = text.find("://");
  if (begin == std::string_view::npos || begin == 0) return false;
  const std::string_view host = text.substr(begin + 3);
  return !host.empty() && host.find_first_of("/ \t?#*") == std::string_view::npos && !has_control(text);
}

bool is_header(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_alphanumeric(c) || is_one_of(c, "!#$%&'*+-.^_`|~");
  });
}

std::string objection_to_path(std::string_view path) {
  for (const char c : path) {
    // The others would have to be sent as %xx, and are compared as they are sent.
    if (is_alphanumeric(c) || is_one_of(c, "/-._~!$&()*+,;=:@")) continue;
    return "has letters, digits and `-._~!$&()*+,;=:@` between its slashes";
  }
  for (std::size_t begin = 1; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.empty()) return "has one slash between its parts";
    if (part == "." || part == "..") return "has no `.` and `..` in it, which clients take away";
    begin = end + 1;
  }
  return {};
}

}  // namespace moonwright::settings
