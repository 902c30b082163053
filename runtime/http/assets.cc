#include "runtime/http/assets.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace mw::http {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> types{{
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".ttf", "font/ttf"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".map", "application/json"},
}};

/// Does the list `"a", W/"b"` or `*` name the tag? The weak comparison of RFC 9110.
bool names_tag(std::string_view list, std::string_view etag) {
  if (list == "*") return true;
  for (auto at = list.find(etag); at != std::string_view::npos; at = list.find(etag, at + 1)) {
    auto end = at + etag.size();
    if (end == list.size() || list[end] == ',' || list[end] == ' ') return true;
  }
  return false;
}

}  // namespace

std::string entity_tag(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  std::string tag = "\"";
  for (unsigned shift = 64; shift > 0; shift -= 4) tag += "0123456789abcdef"[(hash >> (shift - 4)) & 15U];
  return tag + '"';
}

std::string_view content_type_of(std::string_view file_name) {
  auto found = std::find_if(types.begin(), types.end(), [file_name](const auto& type) {
    return file_name.ends_with(type.first);
  });
  return found == types.end() ? "application/octet-stream" : found->second;
}

Response serve_asset(const Asset& asset, const Request& request) {
  Response response;
  response.headers.emplace_back("ETag", asset.etag);
  response.headers.emplace_back("Cache-Control", asset.cache_control);
  if (names_tag(request.header("If-None-Match"), asset.etag)) {
    response.status = 304;
    return response;
  }
  response.content_type = asset.content_type;
  response.static_body = asset.bytes;
  return response;
}

}  // namespace mw::http
