#include "runtime/db/sqlite/writer.h"

#include <algorithm>
#include <map>

#include "runtime/base/when_all.h"

namespace mw::db::sqlite {
namespace {

/// Runs one job inside a savepoint. True: the transaction is still there.
bool run_job(Handle& handle, Pending& pending) {
  bool keep = false;
  try {
    handle.run("SAVEPOINT job", {});
    WriterConnection connection(handle);
    keep = sync_wait((*pending.job)(connection));
    if (keep && handle.has_deferred_violations()) {
      keep = false;
      pending.outcome.violation.emplace();
      pending.outcome.violation->kind = Violation::Kind::foreign_key;
    }
  } catch (...) {
    keep = false;
    pending.error = std::current_exception();
  }
  if (handle.autocommit()) return false;
  try {
    if (!keep) handle.run("ROLLBACK TO job", {});
    handle.run("RELEASE job", {});
    pending.outcome.committed = keep;
  } catch (...) {
    pending.error = std::current_exception();
    return false;
  }
  return true;
}

/// The transaction is gone: nobody's work was kept, whatever each job says.
void fail_all(const std::vector<Pending*>& group, const std::exception_ptr& error) {
  for (Pending* pending : group) {
    bool written = std::exchange(pending->outcome.committed, false);
    if (written && !pending->error) pending->error = error;
  }
}

}  // namespace

Task<Rows> WriterConnection::read(Statement statement, Params params) {
  Written written = handle_.run(statement.sql, params);
  co_return std::move(written.rows);
}

Task<Written> WriterConnection::write(Statement statement, Params params) {
  Written written = handle_.run(statement.sql, params);
  co_return written;
}

void commit_group(Handle& handle, const std::vector<Pending*>& group) {
  std::size_t started = 0;
  try {
    handle.run("BEGIN IMMEDIATE", {});
    for (Pending* pending : group) {
      ++started;
      if (run_job(handle, *pending)) continue;
      if (!pending->error) throw Error("the transaction was ended by SQLite");
      std::rethrow_exception(pending->error);
    }
    handle.run("COMMIT", {});
  } catch (...) {
    auto error = std::current_exception();
    handle.roll_back();
    fail_all(group, error);
    for (std::size_t i = started; i < group.size(); ++i) group[i]->error = error;
  }
}

Writer::Writer(const Options& options)
    : handle_(options, Role::writer), queue_limit_(options.writer_queue), group_limit_(options.group) {
  thread_ = std::thread([this] { serve(); });
}

Writer::~Writer() {
  stop();
}

bool Writer::submit(Pending& pending) {
  {
    std::lock_guard lock(mutex_);
    if (stopping_ || queue_.size() >= queue_limit_) return false;
    queue_.push_back(&pending);
  }
  wake_.notify_one();
  return true;
}

void Writer::wait(Pending& pending) {
  std::unique_lock lock(mutex_);
  finished_.wait(lock, [&pending] { return pending.finished; });
}

void Writer::stop() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Writer::serve() {
  std::vector<Pending*> group;
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return;
    group.clear();
    while (!queue_.empty() && group.size() < group_limit_) {
      bool alone = static_cast<bool>(queue_.front()->exclusive);
      if (alone && !group.empty()) break;
      group.push_back(queue_.front());
      queue_.pop_front();
      if (alone) break;
    }
    lock.unlock();
    run_group(group);
    lock.lock();
  }
}

void Writer::run_group(const std::vector<Pending*>& group) {
  if (group.front()->exclusive) {
    try {
      group.front()->exclusive(handle_);
    } catch (...) {
      group.front()->error = std::current_exception();
    }
  } else {
    commit_group(handle_, group);
  }
  finish(group);
}

void Writer::finish(const std::vector<Pending*>& group) {
  // One message per loop, not per job: a wake-up costs more than a small insert.
  std::map<Loop*, std::vector<Pending*>> by_loop;
  {
    std::lock_guard lock(mutex_);
    for (Pending* pending : group) {
      if (pending->loop) {
        by_loop[pending->loop].push_back(pending);
      } else {
        pending->finished = true;
      }
    }
  }
  finished_.notify_all();
  for (auto& [loop, waiting] : by_loop) {
    loop->post([list = std::move(waiting)] {
      for (Pending* pending : list) pending->done.resolve(true);
    });
  }
}

}  // namespace mw::db::sqlite
