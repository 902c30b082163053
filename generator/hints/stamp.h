#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace moonwright::hints {

/// What the file system says of a file or folder without reading it. Links are followed. The time of the last change of
/// the inode is part of it, so that a program that sets the time of modification back is noticed as well.
struct Stamp {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  /// Nanoseconds since 1970.
  std::int64_t modified = 0;
  std::int64_t changed = 0;
  bool folder = false;

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// Nothing if there is no such file or folder.
std::optional<Stamp> stamp_of(const std::string& path);

/// The clock that file systems take their times from, in nanoseconds since 1970.
std::int64_t file_clock();

/// Whether a change made at `now` or later is sure to give another stamp: the times of `stamp` lie further back than
/// the granularity of the clock (that of files with whole seconds is taken to be two seconds).
bool is_settled(const Stamp& stamp, std::int64_t now);

/// XXH3-128 in hex.
std::string hash_of(std::string_view bytes);

}  // namespace moonwright::hints
