#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "runtime/base/task.h"
#include "runtime/db/rows.h"
#include "runtime/db/statement.h"
#include "runtime/db/value.h"

namespace mw::db {

/// A constraint that a write would break: what a user can mend, hence a value.
struct Violation {
  enum class Kind : unsigned char { unique, not_null, foreign_key, check };

  Kind kind = Kind::unique;
  /// SQL names, as far as the database tells (SQLite names nothing for a foreign key).
  std::string table;
  std::vector<std::string> columns;
  /// The constraint's or index's name, if told.
  std::string constraint;
};

/// What should not happen: connection lost, disk full, deadline, SQL the database refuses. The text is for logs only.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Somebody else held the database for longer than one waits: the same call may work later.
class Busy : public Error {
 public:
  using Error::Error;
};

/// More writes are waiting than may: nothing was begun.
class Overloaded : public Busy {
 public:
  using Busy::Busy;
};

/// What a write did.
struct Written {
  /// Rows inserted, changed or deleted.
  std::int64_t changed = 0;
  /// For RETURNING; else empty.
  Rows rows;
  /// Set: nothing was written by this statement, and the transaction is still usable for reading and writing.
  std::optional<Violation> violation;
};

/// One connection inside a transaction. Used by one job at a time, from the thread the job runs on.
class Connection {
 public:
  virtual ~Connection() = default;

  /// Throws `Error`.
  virtual Task<Rows> read(Statement statement, Params params) = 0;
  /// Throws `Error`; a broken constraint is in the answer.
  virtual Task<Written> write(Statement statement, Params params) = 0;
};

/// The work of one transaction. Answers true to commit, false to roll back; an exception rolls back and passes on.
/// It may run on another thread than its caller, who waits: what it captures by reference is safe, provided that it
/// awaits nothing but this connection.
using Job = std::function<Task<bool>(Connection&)>;

struct Outcome {
  bool committed = false;
  /// A constraint that is checked at commit.
  std::optional<Violation> violation;
};

/// A database as the runtime sees it. One object per event loop or one for all, as the driver likes; calls come from
/// event loops and never block them.
///
/// SQLite: reads on a connection of the calling thread (or of the worker pool), jobs one after another on the single
/// writer thread, where every await of the connection is ready at once; several jobs may share a commit, each within a
/// savepoint. `transact` answers after the commit. PostgreSQL: each job has a connection of its own.
class Database {
 public:
  virtual ~Database() = default;

  virtual Dialect dialect() const = 0;
  /// Sees everything that was committed before the call. Throws `Error`.
  virtual Task<Rows> read(Statement statement, Params params) = 0;
  virtual Task<Outcome> transact(Job job) = 0;
};

}  // namespace mw::db
