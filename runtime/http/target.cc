#include "runtime/http/target.h"

#include <algorithm>

#include "runtime/base/hex.h"

namespace mw::http {
namespace {

/// `http://host/path` to `/path`.
std::string_view without_authority(std::string_view target) {
  auto scheme = target.find("://");
  if (scheme == std::string_view::npos) return {};
  auto slash = target.find_first_of("/?", scheme + 3);
  return slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_blank) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '%') {
      if (at + 2 >= text.size()) return std::nullopt;
      int high = hex_digit(text[at + 1]);
      int low = hex_digit(text[at + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      out += c == '+' && plus_is_blank ? ' ' : c;
    }
  }
  return out;
}

std::optional<Target> split_target(std::string_view target) {
  if (target == "*") return Target{"*", {}};
  if (!target.empty() && target.front() != '/') target = without_authority(target);
  if (target.empty()) return std::nullopt;
  auto mark = target.find('?');
  std::string_view query = mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
  std::string_view path = target.substr(0, mark);
  auto decoded = percent_decode(path.empty() ? std::string_view("/") : path, false);
  if (!decoded) return std::nullopt;
  auto control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
  if (std::any_of(decoded->begin(), decoded->end(), control)) return std::nullopt;
  return Target{std::move(*decoded), query};
}

std::optional<std::vector<std::pair<std::string, std::string>>> parse_query(std::string_view query) {
  std::vector<std::pair<std::string, std::string>> out;
  while (!query.empty()) {
    auto end = query.find('&');
    std::string_view part = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
    if (part.empty()) continue;
    auto equals = part.find('=');
    auto name = percent_decode(part.substr(0, equals), true);
    auto value = percent_decode(equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1), true);
    if (!name || !value) return std::nullopt;
    out.emplace_back(std::move(*name), std::move(*value));
  }
  return out;
}

}  // namespace mw::http
