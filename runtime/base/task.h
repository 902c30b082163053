#pragma once
// Task<T>: a lazy coroutine, the one way in which the runtime waits.
//
//   Task<Rows> read(Connection& connection) {
//     Rows rows = co_await connection.run(...);   // suspends only if the answer is not there yet
//     co_return rows;
//   }
//
// * Lazy: nothing runs before the task is awaited, started or put into when_all. A task that is dropped before it
//   ran never runs. A task is awaited at most once and owns its frame.
// * Exceptions thrown in the coroutine come out of co_await.
// * A child that finishes without suspending (SQLite, caches) costs one call: the awaiting coroutine goes on without
//   being suspended, so that a loop over a million such children does not grow the stack in any build type. A child
//   that finishes later resumes its parent by symmetric transfer.
// * Threads: none of this is synchronised. A task is started, resumed and finished on one thread, that of its event
//   loop; whoever works elsewhere (a worker pool) posts back to the loop before it resumes anything.
// * What waits for the outside world is a Deferred<T> (deferred.h): it knows no event loop.
//
// Arguments that are references must outlive the task. A lambda that is a coroutine must itself outlive its task:
// prefer functions. (g++ 12: no temporaries with destructors in the full expression of a co_await that suspends.)
#include <coroutine>
#include <cstddef>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace mw {

template <typename T = void>
class Task;

namespace detail {

/// What the promises of all tasks share: who waits, and whether it is still inside the call that started us.
class TaskPromiseBase {
 public:
  struct FinalAwaiter {
    bool await_ready() const noexcept { return false; }
    template <typename Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> self) const noexcept {
      TaskPromiseBase& promise = self.promise();
      promise.finished_ = true;
      if (promise.starting_ || !promise.continuation_) return std::noop_coroutine();
      return promise.continuation_;
    }
    void await_resume() const noexcept {}
  };

  std::suspend_always initial_suspend() const noexcept { return {}; }
  FinalAwaiter final_suspend() const noexcept { return {}; }
  void unhandled_exception() noexcept { error_ = std::current_exception(); }

  /// Runs the coroutine up to its first real suspension; false: it has finished already.
  template <typename Promise>
  static bool start(std::coroutine_handle<Promise> self, std::coroutine_handle<> continuation) {
    TaskPromiseBase& promise = self.promise();
    promise.continuation_ = continuation;
    promise.starting_ = true;
    self.resume();
    promise.starting_ = false;
    return !promise.finished_;
  }

 protected:
  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  std::coroutine_handle<> continuation_;
  std::exception_ptr error_;
  bool starting_ = false;
  bool finished_ = false;
};

template <typename T>
class TaskPromise final : public TaskPromiseBase {
 public:
  Task<T> get_return_object() noexcept;
  /// The default is for `co_return {};`.
  template <typename U = T>
  void return_value(U&& value) {
    value_.emplace(std::forward<U>(value));
  }
  T take() {
    rethrow();
    return std::move(*value_);
  }

 private:
  std::optional<T> value_;
};

template <>
class TaskPromise<void> final : public TaskPromiseBase {
 public:
  Task<void> get_return_object() noexcept;
  void return_void() const noexcept {}
  void take() const { rethrow(); }
};

}  // namespace detail

template <typename T>
class [[nodiscard]] Task {
 public:
  using promise_type = detail::TaskPromise<T>;
  using Handle = std::coroutine_handle<promise_type>;
  using value_type = T;

  Task() noexcept = default;
  explicit Task(Handle handle) noexcept : handle_(handle) {}
  Task(Task&& other) noexcept : handle_(std::exchange(other.handle_, {})) {}
  Task& operator=(Task&& other) noexcept {
    if (this != &other) {
      reset();
      handle_ = std::exchange(other.handle_, {});
    }
    return *this;
  }
  ~Task() { reset(); }

  bool valid() const noexcept { return static_cast<bool>(handle_); }
  bool done() const noexcept { return handle_ && handle_.done(); }

  struct Awaiter {
    Handle handle;
    bool await_ready() const noexcept { return handle.done(); }
    bool await_suspend(std::coroutine_handle<> parent) const { return detail::TaskPromiseBase::start(handle, parent); }
    T await_resume() const { return handle.promise().take(); }
  };
  Awaiter operator co_await() const noexcept { return Awaiter{handle_}; }

  /// For when_all and the like: runs up to the first suspension, later resumes `continuation`. False: done.
  bool start(std::coroutine_handle<> continuation) const {
    return detail::TaskPromiseBase::start(handle_, continuation);
  }
  /// The result of a task that is done; throws what the coroutine threw.
  T take() const { return handle_.promise().take(); }

 private:
  void reset() noexcept {
    if (handle_) handle_.destroy();
    handle_ = {};
  }
  Handle handle_;
};

namespace detail {
template <typename T>
Task<T> TaskPromise<T>::get_return_object() noexcept {
  return Task<T>(std::coroutine_handle<TaskPromise>::from_promise(*this));
}
inline Task<void> TaskPromise<void>::get_return_object() noexcept {
  return Task<void>(std::coroutine_handle<TaskPromise>::from_promise(*this));
}
}  // namespace detail

}  // namespace mw
