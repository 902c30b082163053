#include "generator/base/workers.h"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using namespace moonwright;

TEST_CASE("every part is done once, whatever the number of threads") {
  for (const unsigned count : {1u, 2u, 3u, 16u, 1000u}) {
    for (const std::size_t n : {0u, 1u, 7u, 8u, 1000u}) {
      std::vector<std::atomic<int>> done(n);
      Workers(count).run(n, [&](std::size_t i) { ++done[i]; });
      for (const std::atomic<int>& times : done) REQUIRE(times == 1);
    }
  }
  CHECK(Workers().count() >= 1);
  CHECK(Workers(1000).count() == 64);
}

TEST_CASE("the failure of the first part is thrown on, and the others are done") {
  for (const unsigned count : {1u, 4u}) {
    std::atomic<int> done = 0;
    std::string message;
    try {
      Workers(count).run(100, [&](std::size_t i) {
        ++done;
        if (i % 30 == 5) throw std::runtime_error(std::to_string(i));
      });
    } catch (const std::runtime_error& error) {
      message = error.what();
    }
    CHECK(message == "5");
    CHECK(done == 100);
  }
}

TEST_CASE("two things side by side, or one after the other") {
  for (const unsigned count : {1u, 2u, 8u}) {
    int one = 0;
    int other = 0;
    Workers(count).side_by_side([&] { ++one; }, [&] { ++other; });
    CHECK(one == 1);
    CHECK(other == 1);
    const auto fail = [](const char* what) { throw std::runtime_error(what); };
    CHECK_THROWS_WITH(Workers(count).side_by_side([&] { fail("one"); }, [&] { fail("other"); }), "one");
    CHECK_THROWS_WITH(Workers(count).side_by_side([&] { ++one; }, [&] { fail("other"); }), "other");
  }
}
