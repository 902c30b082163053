#include "runtime/base/json.h"

#include <doctest/doctest.h>

TEST_CASE("json: what is and what is not") {
  for (const char* text : {"null", " {} ", "[1,-0.5e+3,\"a\\u00e9\\n\",{\"k\":[true,false]}]", "\"\"", "0"}) {
    CAPTURE(text);
    CHECK(mw::is_json(text));
  }
  for (const char* text :
       {"",
        "{",
        "[1,]",
        "{\"a\":}",
        "{a:1}",
        "01",
        "1.",
        ".5",
        "+1",
        "'a'",
        "\"\\x\"",
        "\"a",
        "\"\t\"",
        "nul",
        "[] []",
        "\"\\u12\""}) {
    CAPTURE(text);
    CHECK_FALSE(mw::is_json(text));
  }
  CHECK_FALSE(mw::is_json(std::string("\0", 1)));
  CHECK_FALSE(mw::is_json(std::string(100000, '[')));
}

TEST_CASE("json: strings are escaped") {
  std::string out;
  mw::append_json_string(out, "a\"b\\c\n\x01");
  CHECK(out == "\"a\\\"b\\\\c\\u000a\\u0001\"");
}
