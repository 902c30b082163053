#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "runtime/base/loop.h"
#include "runtime/db/database.h"
#include "runtime/db/sqlite/options.h"

namespace mw::db::sqlite {

/// Why a store did not open: one line for the person who started the program.
struct OpenError {
  std::string message;
};

/// A connection that has the database's writing side to itself, outside of any transaction: for migrations.
class Script {
 public:
  virtual ~Script() = default;
  /// Statements separated by semicolons. Throws `Error`.
  virtual void run(std::string_view sql) = 0;
  /// One statement. Throws `Error`, also for a broken constraint.
  virtual Rows query(std::string_view sql, const Params& params) = 0;
};

/// One SQLite database of the process: the writer thread, and what readers are made from. WAL mode: readers never wait
/// for the writer, nor it for them. A database in memory has a single connection behind a lock and no thread.
class Store {
 public:
  /// Creates the file if there is none.
  static std::variant<std::unique_ptr<Store>, OpenError> open(Options options);
  /// Stops. Databases made by `connect` go first.
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  /// A database for the tasks of one loop: reads run at once on a connection of its own, writes on the writer thread.
  /// Without a loop (commands, tests) a write blocks the caller. Used from one thread. Throws `Error`.
  std::unique_ptr<Database> connect(Loop* loop);

  /// Runs `work` alone on the writing side and waits for it; an unfinished transaction is rolled back. What it throws
  /// comes out.
  void exclusively(const std::function<void(Script&)>& work);

  /// Finishes the accepted writes and refuses further ones. The loops that wait for them must still run.
  void stop();

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace mw::db::sqlite
