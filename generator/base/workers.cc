#include "generator/base/workers.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace moonwright {

namespace {

/// A thread costs more than a few small parts.
constexpr std::size_t parts_per_thread = 8;

}  // namespace

Workers::Workers(unsigned count)
    : count_(count > 0 ? std::min(count, 64u) : std::clamp(std::thread::hardware_concurrency(), 1u, 8u)) {}

void Workers::run(std::size_t n, const std::function<void(std::size_t)>& part) const {
  std::atomic<std::size_t> next{0};
  std::vector<std::exception_ptr> failures(n);
  const auto work = [&] {
    for (std::size_t i = next++; i < n; i = next++) {
      try {
        part(i);
      } catch (...) {
        failures[i] = std::current_exception();
      }
    }
  };
  std::vector<std::thread> threads;
  const std::size_t helpers = std::min<std::size_t>(count_, n / parts_per_thread + 1) - 1;
  try {
    for (std::size_t i = 0; i < helpers; ++i) threads.emplace_back(work);
  } catch (const std::system_error&) {
    // No more threads to be had: those that there are do the work.
  }
  work();
  for (std::thread& thread : threads) thread.join();
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

void Workers::side_by_side(const std::function<void()>& one, const std::function<void()>& other) const {
  std::exception_ptr failure;
  const auto guarded = [&] {
    try {
      other();
    } catch (...) {
      failure = std::current_exception();
    }
  };
  std::thread thread;
  try {
    if (count_ > 1) thread = std::thread(guarded);
  } catch (const std::system_error&) {
    // Then one after the other.
  }
  std::exception_ptr first;
  try {
    one();
  } catch (...) {
    first = std::current_exception();
  }
  if (thread.joinable()) {
    thread.join();
  } else if (!first) {
    guarded();
  }
  if (first) std::rethrow_exception(first);
  if (failure) std::rethrow_exception(failure);
}

}  // namespace moonwright
