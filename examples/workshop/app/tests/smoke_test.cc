// This file is yours; the generator made it once and does not touch it again. Tests of the service go beside it.
#include <doctest/doctest.h>

#include "generated/backend.h"
#include "runtime/testing/app.h"
#include "runtime/testing/operations.h"

TEST_CASE("the service answers") {
  mw::test::App app(workshop::backend);
  CHECK(app.query("{ __typename }").text() == R"({"data":{"__typename":"Query"}})");
}

TEST_CASE("every query and mutation answers a made-up request") {
  // What is on the shelf is not deleted: workshop_test.cc.
  CHECK(mw::test::check_operations(workshop::backend, {"deletePart"}).text() == "");
}
