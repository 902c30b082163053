#include "runtime/base/worker_pool.h"

#include <doctest/doctest.h>

#include <future>
#include <stdexcept>

#include "runtime/base/when_all.h"

namespace mw {
namespace {

/// A loop that runs what was posted when it is pumped.
class QueueLoop final : public Loop {
 public:
  void post(std::function<void()> work) override {
    std::lock_guard lock(mutex_);
    queue_.push_back(std::move(work));
    wake_.notify_one();
  }
  bool pump() {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return !queue_.empty(); });
    auto work = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    work();
    return true;
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> queue_;
};

int fail() {
  throw std::runtime_error("no");
}

}  // namespace

TEST_CASE("work runs elsewhere and its answer comes back on the loop") {
  QueueLoop loop;
  WorkerPool pool(2, 8);
  const auto here = std::this_thread::get_id();
  auto elsewhere = sync_wait(pool.run(loop, [] { return std::this_thread::get_id(); }), [&] { return loop.pump(); });
  REQUIRE(elsewhere);
  CHECK(*elsewhere != here);
  CHECK_THROWS_AS(sync_wait(pool.run(loop, fail), [&] { return loop.pump(); }), std::runtime_error);
}

TEST_CASE("a full queue refuses") {
  QueueLoop loop;
  WorkerPool pool(1, 1);
  std::promise<void> started;
  std::promise<void> gate;
  auto open = gate.get_future().share();
  REQUIRE(pool.submit([&started, open] {
    started.set_value();
    open.wait();
  }));
  started.get_future().wait();
  CHECK(pool.submit([] {}));
  CHECK_FALSE(pool.submit([] {}));
  CHECK_FALSE(sync_wait(pool.run(loop, [] { return 1; })).has_value());
  gate.set_value();
}

}  // namespace mw
