#include "generator/spec/verbs.h"

#include <doctest/doctest.h>

using moonwright::spec::Verbs;

TEST_CASE("a group's first word stands for all") {
  Verbs verbs = Verbs::built_in();
  CHECK(verbs.canonical("have") == "has");
  CHECK(verbs.canonical("contain") == "has");
  CHECK(verbs.canonical("save") == "posts");
  CHECK(verbs.canonical("get-or-create") == "gets-or-creates");
  CHECK(verbs.canonical("wraps") == "wraps");
  CHECK_FALSE(verbs.knows("wraps"));
  verbs.add({"wraps", "wrap"});
  CHECK(verbs.canonical("wrap") == "wraps");
}

TEST_CASE("a known word keeps its group") {
  Verbs verbs = Verbs::built_in();
  verbs.add({"owns", "has"});
  CHECK(verbs.canonical("has") == "has");
  CHECK(verbs.canonical("owns") == "owns");
}
