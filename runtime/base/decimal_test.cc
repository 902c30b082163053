#include "runtime/base/decimal.h"

#include <doctest/doctest.h>

TEST_CASE("decimal: canonical text") {
  CHECK(mw::parse_decimal("007.50")->text == "7.50");
  CHECK(mw::parse_decimal("-0.0")->text == "0.0");
  CHECK(mw::parse_decimal("-0.01")->text == "-0.01");
  for (const char* text : {"", "-", ".5", "5.", "+1", "1e3", "1,5", " 1", "1 ", "0x1", "NaN", "1.2.3", "--1"}) {
    CAPTURE(text);
    CHECK_FALSE(mw::parse_decimal(text));
  }
  CHECK_FALSE(mw::parse_decimal(std::string(1001, '9')));
}

TEST_CASE("decimal: compared by value, exactly") {
  const auto compare = [](const char* left, const char* right) {
    return mw::compare(*mw::parse_decimal(left), *mw::parse_decimal(right));
  };
  CHECK(compare("1.5", "1.50") == 0);
  CHECK(compare("10", "9") > 0);
  CHECK(compare("-10", "-9") < 0);
  CHECK(compare("-1", "1") < 0);
  CHECK(compare("0.100000000000000000001", "0.1") > 0);
  CHECK(compare("123456789012345678901", "123456789012345678900.9") > 0);
}

TEST_CASE("decimal: digits before and behind the point") {
  CHECK(mw::scale_of(*mw::parse_decimal("1.500")) == 1);
  CHECK(mw::integer_digits_of(*mw::parse_decimal("0.5")) == 0);
  CHECK(mw::integer_digits_of(*mw::parse_decimal("-120.5")) == 3);
}
