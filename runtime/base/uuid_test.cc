#include "runtime/base/uuid.h"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("uuid: text and back, digits of either case") {
  const auto uuid = mw::parse_uuid("018F3A2b-0000-7abc-8DEF-0123456789ab");
  REQUIRE(uuid);
  CHECK(mw::to_text(*uuid) == "018f3a2b-0000-7abc-8def-0123456789ab");
}

TEST_CASE("uuid: nothing but the 36-character form") {
  for (const char* text :
       {"",
        "018f3a2b00007abc8def0123456789ab",
        "{018f3a2b-0000-7abc-8def-0123456789a}",
        "018f3a2b-0000-7abc-8def-0123456789a",
        "018f3a2b-0000-7abc-8def-0123456789abc",
        "018f3a2g-0000-7abc-8def-0123456789ab",
        "018f3a2b_0000-7abc-8def-0123456789ab",
        "018f3a2b-00007-abc-8def-0123456789ab"}) {
    CAPTURE(text);
    CHECK_FALSE(mw::parse_uuid(text));
  }
}

TEST_CASE("uuid: version 7 holds time, version and variant") {
  const mw::Uuid uuid = mw::make_uuid_v7(0x0123456789ab, 0xfff, ~0ULL);
  CHECK(mw::to_text(uuid) == "01234567-89ab-7fff-bfff-ffffffffffff");
}

TEST_CASE("uuid: those of one thread ascend") {
  mw::Uuid last = mw::make_uuid_v7();
  std::set<mw::Uuid> all{last};
  for (int i = 0; i < 20000; ++i) {
    const mw::Uuid next = mw::make_uuid_v7();
    REQUIRE(last < next);
    last = next;
    all.insert(next);
  }
  CHECK(all.size() == 20001);
}
