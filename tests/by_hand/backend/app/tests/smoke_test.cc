// This file is yours; the generator made it once and does not touch it again. Tests of the service go beside it.
#include <doctest/doctest.h>

#include "generated/backend.h"
#include "runtime/testing/app.h"

TEST_CASE("the service answers") {
  mw::test::App app(by_hand::backend);
  CHECK(app.query("{ __typename }").text() == R"({"data":{"__typename":"Query"}})");
}
