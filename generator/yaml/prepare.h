#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace moonwright::yaml {

/// A text made ready for yaml-cpp, which fails on pairs of surrogate escapes and knows no `//` comments. Lines are
/// kept; where a line lost bytes, `shifts` says so.
struct Prepared {
  struct Shift {
    /// Both from 0: bytes at or after `column` of `line` stood `by` bytes further right in the file.
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t by = 0;
  };
  std::string text;
  /// By line and column.
  std::vector<Shift> shifts;
};

/// Decodes surrogate escapes (`\ud83d\ude00`) inside double quotes; with `json`, blanks comments and tabs outside
/// quotes as well. `text` is UTF-8 without a byte order mark.
Prepared prepare(std::string_view text, bool json);

/// Offset of the first byte that is not UTF-8 (or is a NUL); `npos` if there is none.
std::size_t first_bad_byte(std::string_view text);

}  // namespace moonwright::yaml
