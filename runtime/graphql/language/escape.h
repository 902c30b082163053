#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mw::graphql {

/// What stands at a backslash within a string: a character and how many bytes it took, or an error.
struct Escape {
  std::uint32_t code_point = 0;
  std::size_t length = 0;
  std::string error;
};

/// `\n` and its kind, `\u0041`, a surrogate pair `\uD83D\uDE00`, or `\u{1F600}`.
Escape read_escape(std::string_view body, std::size_t position);

/// The text as a string literal with double quotes; only what must be escaped is.
std::string print_string(std::string_view text);

}  // namespace mw::graphql
