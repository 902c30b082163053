#include <doctest/doctest.h>

#include "generated/backend.h"
#include "runtime/testing/app.h"
#include "runtime/testing/operations.h"

TEST_CASE("the service answers") {
  mw::test::App app(by_hand::backend);
  CHECK(app.query("{ __typename }").text() == R"({"data":{"__typename":"Query"}})");
}

TEST_CASE("every query and mutation of tables answers a made-up request") {
  CHECK(mw::test::check_operations(by_hand::backend).text() == "");
}
