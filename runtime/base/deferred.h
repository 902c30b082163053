#pragma once
// Deferred<T>: the place where a coroutine waits for a callback.
//
//   Deferred<Rows> answer;                                    // lives in the awaiting coroutine's frame
//   connection.send(sql, [&answer](Rows rows) { answer.resolve(std::move(rows)); });
//   Rows rows = co_await answer;                              // no suspension if the callback has run already
//
// It knows no event loop: whoever calls resolve() or fail() resumes the waiting coroutine on the spot, on the calling
// thread, which must be that of the waiting task. Work done on another thread posts to the loop first. One waiter;
// one resolve() or fail(). If the waiting coroutine is destroyed, so is the Deferred: the callback must not outlive it.
#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace mw {

template <typename T>
class Deferred {
 public:
  Deferred() = default;
  Deferred(const Deferred&) = delete;
  Deferred& operator=(const Deferred&) = delete;

  void resolve(T value) {
    value_.emplace(std::move(value));
    wake();
  }
  void fail(std::exception_ptr error) {
    error_ = std::move(error);
    wake();
  }
  bool ready() const noexcept { return value_.has_value() || error_ != nullptr; }

  bool await_ready() const noexcept { return ready(); }
  void await_suspend(std::coroutine_handle<> waiter) noexcept { waiter_ = waiter; }
  T await_resume() {
    if (error_) std::rethrow_exception(error_);
    return std::move(*value_);
  }

 private:
  void wake() {
    if (waiter_) std::exchange(waiter_, {}).resume();
  }
  std::optional<T> value_;
  std::exception_ptr error_;
  std::coroutine_handle<> waiter_;
};

}  // namespace mw
