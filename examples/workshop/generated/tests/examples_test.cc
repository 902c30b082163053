// Made from spec.md by examples_test.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include <doctest/doctest.h>

#include "generated/backend.h"
#include "runtime/testing/example.h"

TEST_CASE("the operations that the spec shows") {
  for (const mw::app::Example& example : workshop::backend.examples) {
    CHECK(mw::test::check_example(workshop::backend, example) == "");
  }
}
