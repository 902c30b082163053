#pragma once

#include <string_view>

namespace mw::db {

/// One sealed migration (or the draft), embedded in the program by generated code.
struct Migration {
  /// Ascending without gaps from 1; the draft, if any, is the last one.
  int number = 0;
  std::string_view name = {};
  /// Statements separated by semicolons, as in the files. Empty: the backend is not built for that database.
  std::string_view sqlite_sql = {};
  std::string_view postgres_sql = {};
  std::string_view checksum = {};
  bool draft = false;
};

}  // namespace mw::db
