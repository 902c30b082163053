#pragma once
// Inside of moonwright_db_sqlite: the one thread that writes.

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "runtime/base/deferred.h"
#include "runtime/base/loop.h"
#include "runtime/db/database.h"
#include "runtime/db/sqlite/handle.h"

namespace mw::db::sqlite {

/// A connection for jobs: every await is ready at once.
class WriterConnection final : public Connection {
 public:
  explicit WriterConnection(Handle& handle) : handle_(handle) {}
  Task<Rows> read(Statement statement, Params params) override;
  Task<Written> write(Statement statement, Params params) override;

 private:
  Handle& handle_;
};

/// One job and what became of it. Lives with whoever waits for it.
struct Pending {
  const Job* job = nullptr;
  /// Set: no transaction but this, alone with the connection.
  std::function<void(Handle&)> exclusive;
  Outcome outcome;
  std::exception_ptr error;
  /// How the waiting side hears of the end: on its loop, or, without one, by the condition.
  Loop* loop = nullptr;
  Deferred<bool> done;
  bool finished = false;
};

/// Takes jobs in order and commits them in groups: whatever is waiting when a transaction begins shares it, each job in
/// a savepoint of its own, and all are told after the commit. If the commit fails, nobody's work was done.
class Writer {
 public:
  explicit Writer(const Options& options);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// False: the queue is full. `pending` must stay until it is finished.
  bool submit(Pending& pending);
  /// For callers without a loop: blocks until `pending` is finished.
  void wait(Pending& pending);
  /// Finishes what was accepted, then joins. What is submitted afterwards is refused.
  void stop();

 private:
  void serve();
  void run_group(const std::vector<Pending*>& group);
  void finish(const std::vector<Pending*>& group);

  Handle handle_;
  std::size_t queue_limit_;
  std::size_t group_limit_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable finished_;
  std::deque<Pending*> queue_;
  bool stopping_ = false;
  std::thread thread_;
};

/// Runs one group on `handle`: each job's outcome or error is in its Pending afterwards. Never throws.
void commit_group(Handle& handle, const std::vector<Pending*>& group);

}  // namespace mw::db::sqlite
