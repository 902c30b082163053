#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mw {

/// Raw bytes; the GraphQL scalar `Bytes` is their base64 (RFC 4648 section 4, padded).
struct Bytes {
  std::string data;

  friend auto operator<=>(const Bytes&, const Bytes&) = default;
};

std::string to_base64(std::string_view data);

/// Strict: the standard alphabet, padded, no white space, no bits left over.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace mw
