// This file is yours; the generator made it once and does not touch it again. Tests of the service go beside it.
#include <doctest/doctest.h>

#include "generated/backend.h"
#include "runtime/testing/app.h"
#include "runtime/testing/operations.h"

TEST_CASE("the service answers") {
  mw::test::App app(spec::backend);
  CHECK(app.query("{ __typename }").text() == R"({"data":{"__typename":"Query"}})");
}

TEST_CASE("every query and mutation answers a made-up request") {
  // A hook may have good reason to refuse a made-up row: then name the operation, {"saveTodo"}, as a second argument.
  CHECK(mw::test::check_operations(spec::backend).text() == "");
}
