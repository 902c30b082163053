#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mw::db::sqlite {

/// Where a database is: `sqlite:todoapp.db` (relative to the working directory), `sqlite:///var/lib/todoapp.db`,
/// `sqlite::memory:`.
struct Location {
  /// Empty for a database in memory.
  std::string path;

  bool memory() const { return path.empty(); }
};

/// Nothing if `url` has another scheme, no path, a host, or parameters.
std::optional<Location> parse_url(std::string_view url);

}  // namespace mw::db::sqlite
