#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mw::http {

/// A request target taken apart (RFC 9112, section 3.2: origin form, absolute form, `*`).
struct Target {
  /// Percent-decoded; begins with '/' (or is `*`).
  std::string path;
  /// Encoded, without '?'; a view into what was split.
  std::string_view query;
};

/// Nothing for a target that is none, and for a path with a bad escape or a decoded control character.
std::optional<Target> split_target(std::string_view target);

/// `%41` to `A`; with `plus_is_blank`, as in queries, `+` to a blank. Nothing for a bad escape.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_blank);

/// The parameters of a query in their order. Nothing if one has a bad escape.
std::optional<std::vector<std::pair<std::string, std::string>>> parse_query(std::string_view query);

}  // namespace mw::http
