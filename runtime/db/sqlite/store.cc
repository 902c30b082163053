#include "runtime/db/sqlite/store.h"

#include <mutex>
#include <utility>
#include <vector>

#include "runtime/db/sqlite/handle.h"
#include "runtime/db/sqlite/writer.h"

namespace mw::db::sqlite {
namespace {

class HandleScript final : public Script {
 public:
  explicit HandleScript(Handle& handle) : handle_(handle) {}
  void run(std::string_view sql) override { handle_.script(sql); }
  Rows query(std::string_view sql, const Params& params) override {
    Written written = handle_.run(sql, params);
    if (written.violation) throw Error("a constraint was broken: " + std::string(sql));
    return std::move(written.rows);
  }

 private:
  Handle& handle_;
};

class FileDatabase final : public Database {
 public:
  FileDatabase(const Options& options, Writer& writer, Loop* loop)
      : reader_(options, Role::reader), writer_(writer), loop_(loop) {}

  Dialect dialect() const override { return Dialect::sqlite; }

  Task<Rows> read(Statement statement, Params params) override {
    Written written = reader_.run(statement.sql, params);
    co_return std::move(written.rows);
  }

  Task<Outcome> transact(Job job) override {
    Pending pending;
    pending.job = &job;
    pending.loop = loop_;
    if (!writer_.submit(pending)) throw Overloaded("too many writes are waiting");
    if (loop_) {
      co_await pending.done;
    } else {
      writer_.wait(pending);
    }
    if (pending.error) std::rethrow_exception(pending.error);
    co_return std::move(pending.outcome);
  }

 private:
  Handle reader_;
  Writer& writer_;
  Loop* loop_;
};

struct Memory {
  explicit Memory(const Options& options) : handle(options, Role::writer) {}
  std::mutex mutex;
  Handle handle;
};

class MemoryDatabase final : public Database {
 public:
  explicit MemoryDatabase(Memory& memory) : memory_(memory) {}

  Dialect dialect() const override { return Dialect::sqlite; }

  Task<Rows> read(Statement statement, Params params) override {
    std::unique_lock lock(memory_.mutex);
    Written written = memory_.handle.run(statement.sql, params);
    lock.unlock();
    co_return std::move(written.rows);
  }

  Task<Outcome> transact(Job job) override {
    Pending pending;
    pending.job = &job;
    std::unique_lock lock(memory_.mutex);
    commit_group(memory_.handle, {&pending});
    lock.unlock();
    if (pending.error) std::rethrow_exception(pending.error);
    co_return std::move(pending.outcome);
  }

 private:
  Memory& memory_;
};

}  // namespace

struct Store::Impl {
  explicit Impl(Options store_options) : options(std::move(store_options)) {
    if (options.location.memory()) {
      memory = std::make_unique<Memory>(options);
    } else {
      writer = std::make_unique<Writer>(options);
    }
  }

  Options options;
  /// One of them is there.
  std::unique_ptr<Memory> memory;
  std::unique_ptr<Writer> writer;
};

std::variant<std::unique_ptr<Store>, OpenError> Store::open(Options options) {
  try {
    return std::unique_ptr<Store>(new Store(std::make_unique<Impl>(std::move(options))));
  } catch (const Error& error) {
    return OpenError{error.what()};
  }
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::~Store() = default;

std::unique_ptr<Database> Store::connect(Loop* loop) {
  if (impl_->memory) return std::make_unique<MemoryDatabase>(*impl_->memory);
  return std::make_unique<FileDatabase>(impl_->options, *impl_->writer, loop);
}

void Store::exclusively(const std::function<void(Script&)>& work) {
  auto run = [&work](Handle& handle) {
    HandleScript script(handle);
    try {
      work(script);
    } catch (...) {
      handle.roll_back();
      throw;
    }
    handle.roll_back();
  };
  if (impl_->memory) {
    std::lock_guard lock(impl_->memory->mutex);
    return run(impl_->memory->handle);
  }
  Pending pending;
  pending.exclusive = run;
  if (!impl_->writer->submit(pending)) throw Error("too many writes are waiting");
  impl_->writer->wait(pending);
  if (pending.error) std::rethrow_exception(pending.error);
}

void Store::stop() {
  if (impl_->writer) impl_->writer->stop();
}

}  // namespace mw::db::sqlite
