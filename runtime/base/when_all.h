#pragma once
// when_all: starts every task, then waits until all are done. start: runs a task from ordinary code.
// sync_wait: for tests and command line programs.
#include <coroutine>
#include <exception>
#include <functional>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include "runtime/base/task.h"

namespace mw {

namespace detail {

/// A coroutine that only counts down and, if somebody is waiting, resumes him at zero. One serves all tasks of a
/// when_all: each task's continuation is a frame of its own, since a coroutine is resumed once.
struct Countdown {
  std::size_t pending = 0;
  std::coroutine_handle<> waiter;
};

struct CountdownFrame {
  struct promise_type {
    CountdownFrame get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void return_void() const noexcept {}
    void unhandled_exception() const noexcept { std::terminate(); }
  };
  std::coroutine_handle<promise_type> handle;
};

inline CountdownFrame count_down(std::shared_ptr<Countdown> countdown) {
  if (--countdown->pending == 0 && countdown->waiter) countdown->waiter.resume();
  co_return;
}

/// Suspends until the countdown of the tasks that did not finish at once is over.
struct CountdownAwaiter {
  Countdown* countdown;
  bool await_ready() const noexcept { return countdown->pending == 0; }
  void await_suspend(std::coroutine_handle<> waiter) const noexcept { countdown->waiter = waiter; }
  void await_resume() const noexcept {}
};

}  // namespace detail

/// Starts all tasks in order; `on_started` runs when each has run up to its first suspension (here loaders send
/// what was asked of them). Returns when all are done. A task that throws does not stop the others: ask each with
/// take(). The tasks must outlive the call.
inline Task<void> when_all_settled(std::vector<Task<void>>& tasks, std::function<void()> on_started = {}) {
  std::shared_ptr<detail::Countdown> countdown;
  for (Task<void>& task : tasks) {
    // The frame is made before the task runs, for a task that suspends may be resumed at any time afterwards.
    if (!countdown) countdown = std::make_shared<detail::Countdown>();
    detail::CountdownFrame frame = detail::count_down(countdown);
    ++countdown->pending;
    if (!task.start(frame.handle)) {
      --countdown->pending;
      frame.handle.destroy();
    }
  }
  if (on_started) on_started();
  if (countdown) co_await detail::CountdownAwaiter{countdown.get()};
}

/// All tasks at the same time; throws the first task's exception (in order) after all are done.
inline Task<void> when_all(std::vector<Task<void>> tasks) {
  co_await when_all_settled(tasks);
  for (Task<void>& task : tasks) task.take();
}

namespace detail {

struct DetachedFrame {
  struct promise_type {
    DetachedFrame get_return_object() const noexcept { return {}; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void return_void() const noexcept {}
    void unhandled_exception() const noexcept { std::terminate(); }
  };
};

template <typename T, typename Callback>
DetachedFrame run_detached(Task<T> task, Callback callback) {
  std::exception_ptr error;
  if constexpr (std::is_void_v<T>) {
    try {
      co_await task;
    } catch (...) {
      error = std::current_exception();
    }
    callback(error);
  } else {
    std::optional<T> value;
    try {
      value.emplace(co_await task);
    } catch (...) {
      error = std::current_exception();
    }
    callback(error, std::move(value));
  }
}

}  // namespace detail

/// Runs a task from code that is no coroutine. The frame frees itself when the task is done. `callback` must not throw:
///   Task<void>: callback(std::exception_ptr);   Task<T>: callback(std::exception_ptr, std::optional<T>).
template <typename T, typename Callback>
void start(Task<T> task, Callback callback) {
  detail::run_detached(std::move(task), std::move(callback));
}

/// Runs a task to its end and gives its result. `pump` is called while it is not done (one turn of an event loop);
/// without one a task that waits for something that nobody will bring is a std::logic_error.
template <typename T>
T sync_wait(const Task<T>& task, const std::function<bool()>& pump = {}) {
  task.start(std::noop_coroutine());
  while (!task.done()) {
    if (!pump || !pump()) throw std::logic_error("sync_wait: the task waits and nothing is left to run");
  }
  return task.take();
}

}  // namespace mw
