#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace moonwright::jinja {

/// Without comments and tags, entities resolved, white space collapsed.
std::string strip_tags(std::string_view markup);
/// The usual named and all numeric entities resolved.
std::string unescape_entities(std::string_view markup);
/// Percent encoding; in a query a slash is encoded and a space is a plus.
std::string url_quoted(std::string_view text, bool for_query);

struct UrlizeOptions {
  std::int64_t limit = -1;  ///< code points of a shown address; negative: all
  std::string rel;
  std::string target;
  std::vector<std::string> schemes;  ///< more schemes to link, such as "ftp:"
};

/// Links addresses and mail addresses in a text that is already escaped.
std::string urlized(std::string_view escaped, const UrlizeOptions& options);

}  // namespace moonwright::jinja
