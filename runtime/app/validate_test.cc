#include "runtime/app/validate.h"

#include <doctest/doctest.h>

namespace {

using mw::db::Column;
using mw::db::Kind;
using mw::db::Value;

std::string code(const Column& column, const Value& value) {
  const auto wrong = mw::app::validate(column, value);
  return wrong ? wrong->code : "";
}
std::string text(const Column& column, const char* value) {
  return code(column, Value::text(value));
}

}  // namespace

TEST_CASE("validate: null and lengths") {
  CHECK(code({.required = true}, Value()) == "REQUIRED");
  CHECK(code({}, Value()) == "");
  const Column column{.min_length = 2, .max_length = 3};
  CHECK(text(column, "\xc3\xa9") == "TOO_SHORT");
  CHECK(text(column, "\xc3\xa9\xc3\xa9\xc3\xa9") == "");
  CHECK(text(column, "abcd") == "TOO_LONG");
}

TEST_CASE("validate: ranges are exact") {
  const Column big{.kind = Kind::bigint, .minimum = "-9007199254740993", .maximum = "9007199254740993"};
  CHECK(code(big, Value::integer(9007199254740993)) == "");
  CHECK(code(big, Value::integer(9007199254740994)) == "OUT_OF_RANGE");
  CHECK(code(big, Value::integer(-9007199254740994)) == "OUT_OF_RANGE");
  CHECK(code({.kind = Kind::int32}, Value::integer(1LL << 31)) == "OUT_OF_RANGE");
  const Column price{.kind = Kind::decimal, .minimum = "0", .maximum = "999.99", .precision = 5, .scale = 2};
  CHECK(text(price, "999.990") == "");
  CHECK(text(price, "-0.01") == "OUT_OF_RANGE");
  CHECK(text(price, "0.001") == "OUT_OF_RANGE");
  CHECK(text({.kind = Kind::decimal, .precision = 5, .scale = 2}, "1000") == "OUT_OF_RANGE");
  CHECK(code({.kind = Kind::float64, .maximum = "0.5"}, Value::real(0.6)) == "OUT_OF_RANGE");
}

TEST_CASE("validate: formats") {
  const Column email{.kind = Kind::email};
  for (const char* good : {"a@b.c", "a.b+c@sub.example.org"}) CHECK(text(email, good) == "");
  for (const char* bad : {"", "a", "@b.c", "a@b", "a@b..c", "a@b.c.", "a b@c.d", "a@b@c.d", "a@.c"}) {
    CAPTURE(bad);
    CHECK(text(email, bad) == "INVALID");
  }
  const Column url{.kind = Kind::url};
  CHECK(text(url, "https://example.org/a?b#c") == "");
  for (const char* bad : {"", "example.org", "javascript://x", "ftp://x", "http://", "http:///x", "http://a b"}) {
    CAPTURE(bad);
    CHECK(text(url, bad) == "INVALID");
  }
  const Column slug{.kind = Kind::slug};
  CHECK(text(slug, "a-B_9") == "");
  CHECK(text(slug, "") == "INVALID");
  CHECK(text(slug, "a/b") == "INVALID");
}
