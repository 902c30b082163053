#pragma once
// WorkerPool: a few threads for what blocks or burns (password hashing, images, files), so that event loops never do.
//
//   auto hash = co_await pool.run(loop, [&] { return argon2(password); });   // std::optional: nothing if overloaded
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "runtime/base/deferred.h"
#include "runtime/base/loop.h"
#include "runtime/base/task.h"

namespace mw {

class WorkerPool {
 public:
  /// At most `queue_limit` pieces of work wait for one of the `threads`.
  WorkerPool(std::size_t threads, std::size_t queue_limit);
  /// Finishes what was accepted, then joins.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// False, and nothing happens, if the queue is full. `work` must not throw.
  bool submit(std::function<void()> work);

  /// Runs `work` on a worker while the calling task, which belongs to `loop`, waits. Nothing if the queue is full: the
  /// caller answers that it is busy. What `work` throws comes out of the co_await. `work` returns a value.
  template <typename Work>
  Task<std::optional<std::invoke_result_t<Work&>>> run(Loop& loop, Work work) {
    using Result = std::invoke_result_t<Work&>;
    std::optional<Result> result;
    std::exception_ptr error;
    Deferred<bool> done;
    const bool accepted = submit([&] {
      try {
        result.emplace(work());
      } catch (...) {
        error = std::current_exception();
      }
      loop.post([&done] { done.resolve(true); });
    });
    if (accepted) co_await done;
    if (error) std::rethrow_exception(error);
    co_return result;
  }

 private:
  void serve();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> queue_;
  std::size_t queue_limit_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace mw
