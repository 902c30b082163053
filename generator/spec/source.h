#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"

namespace moonwright::spec {

/// One file of a spec: its text, and where in it an offset is. The text is well-formed UTF-8 under 4 GiB, without a
/// byte order mark.
class Source {
 public:
  Source(std::string file, std::string text);

  const std::string& file() const { return file_; }
  const std::string& text() const { return text_; }
  /// From 1. Lines end at "\n", "\r\n" or "\r".
  int line_of(std::size_t offset) const;
  /// Offset of the first byte of line `line`; the size of the text if there are fewer.
  std::size_t line_start(int line) const;
  int lines() const { return static_cast<int>(line_starts_.size()); }
  std::string_view line_text(int line) const;
  /// Takes the same time for any length of line.
  Place place(std::size_t offset, int length = 1) const;

 private:
  std::size_t code_points_before(std::size_t offset) const;

  std::string file_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
  /// Code points before every 64th byte.
  std::vector<std::uint32_t> code_points_;
};

}  // namespace moonwright::spec
