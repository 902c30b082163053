#include "runtime/app/pattern.h"

#include <doctest/doctest.h>

TEST_CASE("pattern: found anywhere unless anchored") {
  std::string error;
  const auto anywhere = mw::app::Pattern::compile("[0-9]{2}", error);
  REQUIRE(anywhere);
  CHECK(anywhere->matches("a12b"));
  CHECK_FALSE(anywhere->matches("a1b2"));
  const auto whole = mw::app::Pattern::compile("^[a-z]+$", error);
  CHECK(whole->matches("abc"));
  CHECK_FALSE(whole->matches("abc1"));
  CHECK_FALSE(whole->matches("ab\ncd"));
  CHECK_FALSE(whole->matches("ab\n1"));
  CHECK_FALSE(whole->matches("ab\n"));
  CHECK_FALSE(whole->matches("\nab"));
}

TEST_CASE("pattern: what is none is told, what takes too long does not match") {
  std::string error;
  CHECK_FALSE(mw::app::Pattern::compile("(", error));
  CHECK_FALSE(error.empty());
  const auto slow = mw::app::Pattern::compile("^(a+)+$", error);
  REQUIRE(slow);
  CHECK_FALSE(slow->matches(std::string(5000, 'a') + "!"));
}
