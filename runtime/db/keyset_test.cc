#include "runtime/db/keyset.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace mw::db;

constexpr Column columns[] = {
    {.name = "id", .column = "id", .kind = Kind::id, .required = true},
    {.name = "name", .column = "name", .kind = Kind::string, .required = true},
    {.name = "rank", .column = "rank", .kind = Kind::int32},
};
constexpr Model model = {.name = "Todo", .table = "todo", .columns = columns};
constexpr const Column* id = &columns[0];
constexpr const Column* name = &columns[1];
constexpr const Column* rank_column = &columns[2];

std::string where(const Filter& filter) {
  const Find find{.name = "q", .model = &model, .columns = {id}, .filters = {filter}};
  const std::string sql = mw::db::find(Dialect::sqlite, find).statement.sql;
  const std::size_t from = sql.find("WHERE ") + 6;
  return sql.substr(from, sql.find(" ORDER BY") - from);
}

const Value one = Value::integer(1);
const Value x = Value::text("x");

}  // namespace

TEST_CASE("keyset: the whole order ends with the key") {
  CHECK(whole_order(model, {}).size() == 1);
  CHECK(whole_order(model, {{name, true}}).size() == 2);
  const auto cut = whole_order(model, {{name, false}, {id, true}, {rank_column, false}});
  REQUIRE(cut.size() == 2);
  CHECK(cut[1].column == id);
  CHECK(cut[1].descending);
  CHECK_FALSE(backward(cut)[1].descending);
}

TEST_CASE("keyset: after the key alone") {
  CHECK(where(after({{id, false}}, {one})) == R"(t."id" > ?1)");
  CHECK(where(after({{id, true}}, {one})) == R"(t."id" < ?1)");
  CHECK(where(after({{id, false}}, {one}, true)) == R"(t."id" >= ?1)");
}

TEST_CASE("keyset: after a column and the key") {
  CHECK(
      where(after({{name, false}, {id, false}}, {x, one})) ==
      R"((t."name" >= ?1 AND (t."name" > ?2 OR (t."name" = ?3 AND t."id" > ?4))))"
  );
  CHECK(
      where(after({{name, true}, {id, false}}, {x, one}, true)) ==
      R"((t."name" <= ?1 AND (t."name" < ?2 OR (t."name" = ?3 AND t."id" >= ?4))))"
  );
}

TEST_CASE("keyset: null is the smallest value") {
  CHECK(
      where(after({{rank_column, false}, {id, false}}, {Value(), one})) ==
      R"((t."rank" IS NOT NULL OR (t."rank" IS NULL AND t."id" > ?1)))"
  );
  CHECK(
      where(after({{rank_column, true}, {id, false}}, {Value(), one})) ==
      R"((1 = 0 OR (t."rank" IS NULL AND t."id" > ?1)))"
  );
  CHECK(
      where(after({{rank_column, true}, {id, false}}, {one, one})) ==
      R"(((t."rank" < ?1 OR t."rank" IS NULL) OR (t."rank" = ?2 AND t."id" > ?3)))"
  );
}
