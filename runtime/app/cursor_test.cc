#include "runtime/app/cursor.h"

#include <doctest/doctest.h>

#include "runtime/base/bytes.h"

namespace {

using namespace mw::db;
using mw::app::decode_cursor;
using mw::app::encode_cursor;

constexpr Column columns[] = {
    {.name = "id", .column = "id", .kind = Kind::uuid, .required = true},
    {.name = "name", .column = "name", .kind = Kind::string, .required = true},
    {.name = "weight", .column = "weight", .kind = Kind::float64},
    {.name = "rank", .column = "rank", .kind = Kind::int32},
};
constexpr Model todo = {.name = "Todo", .table = "todo", .columns = columns};
constexpr Model other = {.name = "Other", .table = "other", .columns = columns};

using Places = std::vector<OrderBy>;
const Places order{{&columns[1], false}, {&columns[2], true}, {&columns[3], false}, {&columns[0], false}};
const std::string key("0123456789abcde\0", 16);
const std::vector<Cell> cells{Cell::text("caf\xC3\xA9"), Cell::real(-0.125), Cell(), Cell::blob(key)};

}  // namespace

TEST_CASE("cursor: what was put in comes out") {
  const std::string text = encode_cursor(todo, order, cells);
  const auto values = decode_cursor(todo, order, text);
  REQUIRE(values);
  REQUIRE(values->size() == 4);
  for (std::size_t i = 0; i < cells.size(); ++i) CHECK((*values)[i] == Value(cells[i]));
  const Places by_rank{{&columns[3], true}, {&columns[0], false}};
  const std::string low = encode_cursor(todo, by_rank, {Cell::integer(INT64_MIN), Cell::blob(key)});
  CHECK(decode_cursor(todo, by_rank, low)->front() == Value::integer(INT64_MIN));
}

TEST_CASE("cursor: of another order or type it is none") {
  const std::string text = encode_cursor(todo, order, cells);
  CHECK_FALSE(decode_cursor(other, order, text));
  Places turned = order;
  turned[0].descending = true;
  CHECK_FALSE(decode_cursor(todo, turned, text));
  CHECK_FALSE(decode_cursor(todo, {order.begin(), order.end() - 1}, text));
  Places swapped = order;
  std::swap(swapped[2], swapped[3]);
  CHECK_FALSE(decode_cursor(todo, swapped, text));
}

TEST_CASE("cursor: no byte can be changed, added or left out") {
  const std::string data = *mw::from_base64(encode_cursor(todo, order, cells));
  for (std::size_t i = 0; i < data.size(); ++i) {
    std::string changed = data;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    CAPTURE(i);
    CHECK_FALSE(decode_cursor(todo, order, mw::to_base64(changed)));
    CHECK_FALSE(decode_cursor(todo, order, mw::to_base64(data.substr(0, i))));
  }
  CHECK_FALSE(decode_cursor(todo, order, mw::to_base64(data + "x")));
  CHECK_FALSE(decode_cursor(todo, order, "not base64"));
  CHECK_FALSE(decode_cursor(todo, order, ""));
}

TEST_CASE("cursor: a required column has a value") {
  const std::string text = encode_cursor(todo, order, {Cell(), Cell::real(1), Cell(), Cell::blob(key)});
  CHECK_FALSE(decode_cursor(todo, order, text));
}
