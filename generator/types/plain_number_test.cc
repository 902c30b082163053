#include "generator/types/plain_number.h"

#include <doctest/doctest.h>

using namespace moonwright::types;

TEST_CASE("numbers in plain notation") {
  CHECK(plain_number("0") == "0");
  CHECK(plain_number("-0") == "0");
  CHECK(plain_number("01") == "1");
  CHECK(plain_number("1.50") == "1.50");
  CHECK(plain_number("-00.10") == "-0.10");
  CHECK(plain_number("1e4") == "10000");
  CHECK(plain_number("+1.25e1") == "12.5");
  CHECK(plain_number("1.25E+3") == "1250");
  CHECK(plain_number("-12e-4") == "-0.0012");
  CHECK(plain_number("0e9") == "0");
  CHECK(plain_number(".5") == "0.5");
  for (const char* text : {"", "-", "x", "1x", "1e", "1e+", "1e1001", "1e99999999999", "1.2.3", "."}) {
    CAPTURE(std::string(text));
    CHECK(plain_number(text) == text);
  }
}

TEST_CASE("digits of plain numbers") {
  CHECK(integer_digits_of("0.5") == 0);
  CHECK(integer_digits_of("-123.4") == 3);
  CHECK(fraction_digits_of("12") == 0);
  CHECK(fraction_digits_of("12.300") == 1);
  CHECK(fraction_digits_of("12.00") == 0);
  CHECK(fraction_digits_of("-0.001") == 3);
}
