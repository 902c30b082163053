#pragma once
// Inside of moonwright_db_sqlite: one SQLite connection with its prepared statements. One thread at a time.

#include <chrono>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "runtime/db/database.h"
#include "runtime/db/sqlite/options.h"

struct sqlite3;
struct sqlite3_stmt;

namespace mw::db::sqlite {

enum class Role { reader, writer };

class Handle {
 public:
  /// Opens and prepares for its role; throws `Error` with a text for people who started the program.
  Handle(const Options& options, Role role);
  ~Handle();
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  /// One statement from the cache. Throws `Error`; a broken constraint is in the answer.
  Written run(std::string_view sql, const Params& params);
  /// Statements separated by semicolons, without parameters or answers, not cached. Throws `Error`.
  void script(std::string_view sql);

  /// False inside a transaction. (Some errors end a transaction by themselves.)
  bool autocommit() const;
  /// Ends a transaction that is still open. Never throws.
  void roll_back();
  /// Foreign keys that are checked at commit and would fail now.
  bool has_deferred_violations() const;
  /// Statements take at most this long from now on; 0: any time.
  void set_limit(std::chrono::milliseconds limit) { limit_ = limit; }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  struct Close {
    void operator()(sqlite3* database) const;
  };
  struct Cached {
    std::string sql;
    std::unique_ptr<sqlite3_stmt, Finalize> statement;
  };

  void open(const Options& options);
  void configure(const Options& options, Role role);
  /// `script`, again and again for so long while another process is in the way.
  void script_when_free(std::string_view sql, std::chrono::milliseconds patience);
  sqlite3_stmt* prepare(std::string_view sql);
  void bind(sqlite3_stmt* statement, const Params& params);
  Written step_all(sqlite3_stmt* statement);
  [[noreturn]] void fail(std::string_view what) const;
  static int on_progress(void* self);

  std::unique_ptr<sqlite3, Close> database_;
  std::chrono::milliseconds limit_;
  std::chrono::steady_clock::time_point deadline_;
  std::size_t cache_limit_;
  /// The most recently used first.
  std::list<Cached> cache_;
  std::unordered_map<std::string_view, std::list<Cached>::iterator> by_sql_;
};

}  // namespace mw::db::sqlite
