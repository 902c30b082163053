#include "runtime/db/member.h"

#include <doctest/doctest.h>

#include "runtime/db/rows.h"
#include "runtime/db/tags.h"

namespace {

enum class Colour { red, dark_blue };

struct Everything {
  mw::Uuid id;
  bool flag = false;
  std::int32_t small = 0;
  std::int64_t big = 0;
  double real = 0;
  std::string text;
  mw::Decimal price;
  mw::Date day;
  mw::Time at;
  mw::DateTime moment;
  mw::Json raw;
  mw::Bytes bytes;
  std::vector<std::string> tags;
  Colour colour = Colour::red;
  std::optional<std::string> maybe;
  std::optional<Colour> maybe_colour;
};

constexpr mw::db::EnumValue values[] = {{"RED", "red"}, {"DARK_BLUE", "dark-blue"}};
constexpr mw::db::Enum colours{"Colour", values};

/// Out of the row, into another one, and out again: the same value.
template <auto pointer>
bool survives(const Everything& from, const mw::db::Column& column = {}) {
  const mw::db::Value value = mw::db::member<pointer>.value(&from, column);
  Everything to;
  mw::db::member<pointer>.assign(&to, value.cell(), column);
  return mw::db::member<pointer>.value(&to, column) == value && to.*pointer == from.*pointer;
}

}  // namespace

TEST_CASE("member: every type goes into a cell and back") {
  const mw::db::Column colour{.name = "colour", .kind = mw::db::Kind::enumeration, .enumeration = &colours};
  Everything row;
  row.id = mw::make_uuid_v7();
  row.flag = true;
  row.small = -5;
  row.big = INT64_MIN;
  row.real = 0.1;
  row.text = std::string("a\0b", 3);
  row.price = {"1.50"};
  row.day = *mw::parse_date("1960-02-29");
  row.at = *mw::parse_time("23:59:59.000001");
  row.moment = *mw::parse_datetime("1960-02-29T00:00:00.000001Z");
  row.raw = {"{\"a\":1}"};
  row.bytes = {std::string("\xff\0", 2)};
  row.tags = {"a\"b\\", "", "\n\xc3\xa9"};
  row.colour = Colour::dark_blue;
  row.maybe_colour = Colour::dark_blue;
  CHECK(survives<&Everything::id>(row));
  CHECK(survives<&Everything::flag>(row));
  CHECK(survives<&Everything::small>(row));
  CHECK(survives<&Everything::big>(row));
  CHECK(survives<&Everything::real>(row));
  CHECK(survives<&Everything::text>(row));
  CHECK(survives<&Everything::price>(row));
  CHECK(survives<&Everything::day>(row));
  CHECK(survives<&Everything::at>(row));
  CHECK(survives<&Everything::moment>(row));
  CHECK(survives<&Everything::raw>(row));
  CHECK(survives<&Everything::bytes>(row));
  CHECK(survives<&Everything::tags>(row));
  CHECK(survives<&Everything::colour>(row, colour));
  CHECK(survives<&Everything::maybe_colour>(row, colour));
  CHECK(survives<&Everything::maybe>(row));
  row.maybe = "there";
  CHECK(survives<&Everything::maybe>(row));
}

TEST_CASE("tags: escapes of every kind are read") {
  CHECK(
      mw::db::tags_from_json(R"( [ "\u00e9\ud83d\ude00", "\"\\\/\n" , "" ] )") ==
      std::vector<std::string>{"\xc3\xa9\xf0\x9f\x98\x80", "\"\\/\n", ""}
  );
  CHECK(mw::db::tags_from_json("[\"a").empty());
  CHECK(mw::db::tags_from_json("").empty());
}

TEST_CASE("rows: cells outlive a move, also many and long ones") {
  mw::db::Rows rows(2);
  const std::string long_text(5000, 'x');
  for (int i = 0; i < 100; ++i) {
    rows.append(mw::db::Cell::integer(i));
    rows.append(mw::db::Cell::text(long_text));
  }
  const mw::db::Rows moved = std::move(rows);
  CHECK(moved.size() == 100);
  CHECK(moved.at(99, 0).as_integer() == 99);
  CHECK(moved.at(0, 1).as_bytes() == long_text);
  CHECK(mw::db::Rows(0).size() == 0);
}
