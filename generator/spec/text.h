#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace moonwright::spec {

/// The text of a paragraph, heading or list item without its marks, each code point with the place that it came from.
struct Text {
  enum Flag : std::uint8_t {
    /// In code marks: prose, whatever it spells; neither white space nor punctuation.
    code = 1,
    /// A mark (emphasis, a link's bracket, a tag) stands before this code point.
    mark = 2,
    /// Stands for a picture; is no part of a title.
    picture = 4,
  };

  std::u32string chars;
  /// Offset in the source, and flags, per code point.
  std::vector<std::uint32_t> offsets;
  std::vector<std::uint8_t> flags;

  bool empty() const { return chars.empty(); }
  std::size_t size() const { return chars.size(); }
  bool opaque(std::size_t i) const { return (flags[i] & (code | picture)) != 0; }
  /// Keeps what stands before code point `size`.
  void cut(std::size_t size) {
    chars.resize(size);
    offsets.resize(size);
    flags.resize(size);
  }
  void add(char32_t c, std::size_t offset, std::uint8_t flag) {
    chars += c;
    offsets.push_back(static_cast<std::uint32_t>(offset));
    flags.push_back(flag);
  }
};

}  // namespace moonwright::spec
