#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mw::graphql {

/// A place in a source as people count it: line and column from 1; a column counts UTF-16 units, as editors and
/// every other GraphQL implementation do.
struct Location {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  bool operator==(const Location&) const = default;
};

/// A GraphQL text (UTF-8) and where it came from. Immutable; documents point into it.
struct Source {
  std::string body;
  std::string name = "GraphQL request";
};

/// Line and column of a byte offset. Lines end with \n, \r\n or \r. Linear in the offset: meant for errors.
Location location_at(std::string_view body, std::size_t offset);

/// How many UTF-16 units the UTF-8 text takes.
std::size_t utf16_length(std::string_view text);

}  // namespace mw::graphql
