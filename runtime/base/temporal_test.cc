#include "runtime/base/temporal.h"

#include <doctest/doctest.h>

TEST_CASE("temporal: dates") {
  CHECK(mw::to_text(*mw::parse_date("2024-02-29")) == "2024-02-29");
  CHECK(mw::parse_date("1970-01-02")->time_since_epoch().count() == 1);
  for (const char* text :
       {"",
        "2023-02-29",
        "0000-01-01",
        "2024-13-01",
        "2024-00-01",
        "2024-1-1",
        "2024-01-01T",
        "24-01-01",
        "+2024-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(mw::parse_date(text));
  }
}

TEST_CASE("temporal: times of day") {
  CHECK(mw::to_text(*mw::parse_time("23:59:59.5")) == "23:59:59.500000");
  CHECK(mw::to_text(*mw::parse_time("01:02:03Z")) == "01:02:03");
  for (const char* text :
       {"24:00:00", "23:60:00", "23:59:60", "1:02:03", "01:02", "01:02:03.", "01:02:03.1234567", "01:02:03+01:00"}) {
    CAPTURE(text);
    CHECK_FALSE(mw::parse_time(text));
  }
}

TEST_CASE("temporal: moments are told in UTC") {
  CHECK(mw::to_text(*mw::parse_datetime("2024-01-01T00:30:00+01:00")) == "2023-12-31T23:30:00Z");
  CHECK(mw::to_text(*mw::parse_datetime("2024-01-01t00:30:00.123456789-00:30")) == "2024-01-01T01:00:00.123456Z");
  CHECK(mw::to_text(*mw::parse_datetime("1969-12-31T23:59:59.999999Z")) == "1969-12-31T23:59:59.999999Z");
  for (const char* text :
       {"2024-01-01",
        "2024-01-01T00:00:00",
        "2024-01-01T00:00:60Z",
        "2024-01-01T00:00:00+24:00",
        "2024-01-01T00:00:00Z ",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00",
        "2024-01-01T00:00:00.Z"}) {
    CAPTURE(text);
    CHECK_FALSE(mw::parse_datetime(text));
  }
}
