#include "runtime/base/task.h"

#include <doctest/doctest.h>

#include <optional>
#include <stdexcept>
#include <string>

#include "runtime/base/deferred.h"
#include "runtime/base/when_all.h"

namespace mw {
namespace {

Task<int> number(int value) {
  co_return value;
}

Task<int> failing() {
  throw std::runtime_error("no");
  co_return 0;
}

Task<long> sum_of(int count) {
  long sum = 0;
  for (int i = 0; i < count; ++i) sum += co_await number(i);
  co_return sum;
}

Task<int> waits(Deferred<int>& deferred) {
  const int value = co_await deferred;
  co_return value + 1;
}

Task<void> waits_and_notes(Deferred<int>& deferred, std::string& log) {
  log += "start ";
  const int value = co_await deferred;
  log += "got" + std::to_string(value) + " ";
}

Task<void> throws_at_once() {
  throw std::runtime_error("at once");
  co_return;
}

}  // namespace

TEST_CASE("a task is lazy and gives its value once awaited") {
  CHECK(sync_wait(number(7)) == 7);
  CHECK_THROWS_AS(sync_wait(failing()), std::runtime_error);
}

TEST_CASE("`co_return {}` gives an empty value, as the skeletons of bodies do") {
  const auto nothing = []() -> Task<std::optional<std::string>> { co_return {}; };
  const auto text = []() -> Task<std::string> { co_return {}; };
  CHECK(!sync_wait(nothing()).has_value());
  CHECK(sync_wait(text()).empty());
}

TEST_CASE("a million children that finish at once do not grow the stack") {
  CHECK(sync_wait(sum_of(1'000'000)) == 499'999'500'000L);
}

TEST_CASE("a deferred resumes its waiter") {
  Deferred<int> deferred;
  int result = 0;
  start(waits(deferred), [&](std::exception_ptr error, std::optional<int> value) {
    CHECK_FALSE(error);
    result = *value;
  });
  CHECK(result == 0);
  deferred.resolve(41);
  CHECK(result == 42);
}

TEST_CASE("a deferred that failed throws where it is awaited") {
  Deferred<int> deferred;
  deferred.fail(std::make_exception_ptr(std::runtime_error("broken pipe")));
  CHECK_THROWS_AS(sync_wait(waits(deferred)), std::runtime_error);
}

TEST_CASE("when_all starts everything before it waits for anything") {
  Deferred<int> first;
  Deferred<int> second;
  std::string log;
  std::vector<Task<void>> tasks;
  tasks.push_back(waits_and_notes(first, log));
  tasks.push_back(waits_and_notes(second, log));
  bool done = false;
  start(when_all(std::move(tasks)), [&](std::exception_ptr) { done = true; });
  CHECK(log == "start start ");
  second.resolve(2);
  CHECK_FALSE(done);
  first.resolve(1);
  CHECK(done);
  CHECK(log == "start start got2 got1 ");
}

TEST_CASE("when_all throws after the others are done") {
  Deferred<int> first;
  std::string log;
  std::vector<Task<void>> tasks;
  tasks.push_back(throws_at_once());
  tasks.push_back(waits_and_notes(first, log));
  bool failed = false;
  start(when_all(std::move(tasks)), [&](std::exception_ptr error) { failed = error != nullptr; });
  CHECK_FALSE(failed);
  first.resolve(1);
  CHECK(failed);
  CHECK(log == "start got1 ");
}

TEST_CASE("sync_wait tells when nobody will resume the task") {
  Deferred<int> never;
  CHECK_THROWS_AS(sync_wait(waits(never)), std::logic_error);
}

TEST_CASE("a task that never ran is dropped") {
  { Task<int> task = number(1); }
  CHECK(true);
}

}  // namespace mw
