#pragma once

#include <string>
#include <string_view>

#include "runtime/http/message.h"

namespace mw::http {

/// A file in memory, served as it is.
struct Asset {
  /// Outlives the server (embedded in the program).
  std::string_view bytes;
  std::string content_type;
  /// Quoted, as in RFC 9110; made by `entity_tag`.
  std::string etag;
  std::string cache_control = "no-cache";
};

/// A quoted tag that changes with the bytes (64-bit FNV-1a: no secret, only a fingerprint).
std::string entity_tag(std::string_view bytes);
/// By the ending of a file name; `application/octet-stream` for unknown ones.
std::string_view content_type_of(std::string_view file_name);
/// 200 with the bytes, or 304 if the client has them (If-None-Match).
Response serve_asset(const Asset& asset, const Request& request);

}  // namespace mw::http
