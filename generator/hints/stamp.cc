#include "generator/hints/stamp.h"

#include <sys/stat.h>
#include <time.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace moonwright::hints {

namespace {

constexpr std::int64_t second = 1'000'000'000;

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * second + time.tv_nsec;
}

}  // namespace

std::optional<Stamp> stamp_of(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return std::nullopt;
  return Stamp{
      .device = static_cast<std::uint64_t>(info.st_dev),
      .inode = static_cast<std::uint64_t>(info.st_ino),
      .size = static_cast<std::uint64_t>(info.st_size),
      .modified = nanoseconds(info.st_mtim),
      .changed = nanoseconds(info.st_ctim),
      .folder = S_ISDIR(info.st_mode),
  };
}

std::int64_t file_clock() {
  timespec now{};
  // Files get the time of the last tick, which is behind CLOCK_REALTIME.
  ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
  return nanoseconds(now);
}

bool is_settled(const Stamp& stamp, std::int64_t now) {
  // A tick lasts up to 10 ms (CONFIG_HZ=100).
  constexpr std::int64_t ticks = 20'000'000;
  const bool whole_seconds = stamp.modified % second == 0 || stamp.changed % second == 0;
  return std::max(stamp.modified, stamp.changed) + (whole_seconds ? 2 * second : ticks) < now;
}

std::string hash_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  std::array<char, 33> hex{};
  std::snprintf(
      hex.data(),
      hex.size(),
      "%016llx%016llx",
      static_cast<unsigned long long>(hash.high64),
      static_cast<unsigned long long>(hash.low64)
  );
  return hex.data();
}

}  // namespace moonwright::hints
