#include "runtime/app/convert.h"

#include <doctest/doctest.h>

#include <cmath>

#include "runtime/app/scalars.h"

namespace {

using mw::app::to_stored;
using mw::db::Kind;
using mw::graphql::Value;

constexpr mw::db::EnumValue values[] = {{"IN_PROGRESS", "in-progress"}};
constexpr mw::db::Enum statuses{"Status", values};

mw::app::Converted convert(Kind kind, const Value& value) {
  return to_stored(mw::db::Column{.name = "x", .kind = kind, .enumeration = &statuses}, value);
}
mw::db::Value stored(Kind kind, const Value& value) {
  const auto converted = convert(kind, value);
  CHECK(converted.error == "");
  return converted.value;
}

}  // namespace

TEST_CASE("convert: every kind, in the form of its cell") {
  using mw::db::Value;
  CHECK(stored(Kind::uuid, "00000000-0000-0000-0000-000000000041") == Value::blob(std::string(15, '\0') + "A"));
  CHECK(stored(Kind::id, "-12") == Value::integer(-12));
  CHECK(stored(Kind::id, 12) == Value::integer(12));
  CHECK(stored(Kind::string, "a") == Value::text("a"));
  CHECK(stored(Kind::boolean, true) == Value::integer(1));
  CHECK(stored(Kind::bigint, "9223372036854775807") == Value::integer(INT64_MAX));
  CHECK(stored(Kind::float64, 3) == Value::real(3));
  CHECK(stored(Kind::decimal, "01.50") == Value::text("1.50"));
  CHECK(stored(Kind::date, "1970-01-03") == Value::integer(2));
  CHECK(stored(Kind::datetime, "1970-01-01T00:00:01Z") == Value::integer(1000000));
  CHECK(stored(Kind::bytes, "AAE=") == Value::blob(std::string("\0\1", 2)));
  CHECK(stored(Kind::enumeration, mw::graphql::EnumName{"IN_PROGRESS"}) == Value::text("in-progress"));
  CHECK(stored(Kind::tags, mw::graphql::Value::List{"a", "b\""}) == Value::text(R"(["a","b\""])"));
  CHECK(stored(Kind::json, mw::graphql::Value::List{1, nullptr, "x"}) == Value::text(R"([1,null,"x"])"));
  CHECK(stored(Kind::json, mw::graphql::Value::List{1e19, -1.5e300}) == Value::text("[1e+19,-1.5e+300]"));
  CHECK(stored(Kind::string, nullptr).is_null());
}

TEST_CASE("convert: what is none of the kind is refused") {
  CHECK_FALSE(convert(Kind::uuid, "x"));
  CHECK_FALSE(convert(Kind::uuid, 1));
  CHECK_FALSE(convert(Kind::id, "9223372036854775808"));
  CHECK_FALSE(convert(Kind::id, "1 "));
  CHECK_FALSE(convert(Kind::id, 1e30));
  CHECK_FALSE(convert(Kind::bigint, ""));
  CHECK_FALSE(convert(Kind::boolean, "true"));
  CHECK_FALSE(convert(Kind::enumeration, mw::graphql::EnumName{"NOPE"}));
  CHECK_FALSE(convert(Kind::string, mw::graphql::Value::List{}));
  CHECK_FALSE(convert(Kind::bytes, "A"));
  CHECK_FALSE(convert(Kind::json, mw::graphql::LargeInteger{1e19}));
  CHECK_FALSE(convert(Kind::json, mw::graphql::Value::List{1, mw::graphql::LargeInteger{1e19}}));
  CHECK_FALSE(convert(Kind::json, HUGE_VAL));
}

TEST_CASE("scalars: inputs are parsed by GraphQL") {
  const auto table = mw::app::scalars();
  const auto accepts = [&table](const char* name, const Value& value) {
    return static_cast<bool>(table.at(name).parse_value(value));
  };
  CHECK(accepts("BigInt", "9223372036854775807"));
  CHECK(accepts("BigInt", 5));
  CHECK_FALSE(accepts("BigInt", "9223372036854775808"));
  CHECK_FALSE(accepts("BigInt", 1.5));
  CHECK_FALSE(accepts("BigInt", nullptr));
  CHECK(accepts("Decimal", 0.1));
  CHECK(accepts("Decimal", "0.10"));
  CHECK_FALSE(accepts("Decimal", "1e3"));
  CHECK_FALSE(accepts("Decimal", mw::graphql::LargeInteger{1e19}));
  CHECK_FALSE(accepts("Decimal", HUGE_VAL));
  CHECK(accepts("Date", "2024-02-29"));
  CHECK_FALSE(accepts("Date", "2023-02-29"));
  CHECK_FALSE(accepts("DateTime", 5));
  CHECK_FALSE(accepts("Time", "25:00:00"));
  CHECK_FALSE(accepts("Bytes", "x"));
  CHECK(accepts("JSON", mw::graphql::Value::List{1}));
}

TEST_CASE("now: the moment that is given, in the form of the column") {
  const mw::DateTime moment{std::chrono::microseconds{86'400'000'001}};
  const auto at_moment = [&moment](Kind kind) {
    return to_stored(mw::db::Column{.name = "x", .kind = kind}, mw::db::literal::now(), moment).value;
  };
  CHECK(at_moment(Kind::datetime) == mw::db::Value::integer(86'400'000'001));
  CHECK(at_moment(Kind::date) == mw::db::Value::integer(1));
  CHECK(at_moment(Kind::time) == mw::db::Value::integer(1));
}
