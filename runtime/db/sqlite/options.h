#pragma once

#include <chrono>
#include <cstddef>

#include "runtime/db/sqlite/url.h"

namespace mw::db::sqlite {

struct Options {
  Location location;
  /// Prepared statements kept per connection.
  std::size_t statement_cache = 256;
  /// How long to wait for another process that holds the file.
  std::chrono::milliseconds busy_timeout{5000};
  /// How long one statement may take.
  std::chrono::milliseconds statement_limit{10'000};
  /// Writes that may wait for the writer; more are refused.
  std::size_t writer_queue = 4096;
  /// Writes that share a commit at most.
  std::size_t group = 256;
};

}  // namespace mw::db::sqlite
