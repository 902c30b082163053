#include "runtime/db/sql_builder.h"

#include <doctest/doctest.h>

#include <cstdint>

#include "runtime/db/key.h"
#include "runtime/db/sql_pairs.h"

namespace {

using namespace mw::db;

extern const Model list_model;

constexpr EnumValue size_values[] = {{"SMALL", "small"}, {"KID_S", "kid's"}};
constexpr Enum sizes = {"Size", size_values};

constexpr Column todo_columns[] = {
    {.name = "id", .column = "id", .kind = Kind::uuid, .required = true},
    {.name = "name", .column = "name", .kind = Kind::string, .required = true, .unique = true},
    {.name = "listId", .column = "list_id", .kind = Kind::uuid},
    {.name = "price", .column = "price", .kind = Kind::decimal},
    {.name = "rank", .column = "rank", .kind = Kind::int32},
    {.name = "odd", .column = "o\"dd", .kind = Kind::string},
    {.name = "tags", .column = "tags", .kind = Kind::tags},
    {.name = "size", .column = "size", .kind = Kind::enumeration, .enumeration = &sizes},
};
constexpr Relation todo_relations[] = {
    {.name = "list", .kind = RelationKind::fk, .target = &list_model, .column = "listId"},
};
constexpr Model todo_model = {.name = "Todo", .table = "todo", .columns = todo_columns, .relations = todo_relations};

constexpr Column list_columns[] = {
    {.name = "id", .column = "id", .kind = Kind::uuid, .required = true},
    {.name = "name", .column = "name", .kind = Kind::string, .required = true},
    {.name = "parentId", .column = "parent_id", .kind = Kind::uuid},
};
constexpr Relation list_relations[] = {
    {.name = "parent", .kind = RelationKind::fk, .target = &list_model, .column = "parentId"},
};
constinit const Model list_model = {
    .name = "List", .table = "list", .columns = list_columns, .relations = list_relations};

Filter filter(std::string_view path, Op op, std::vector<Value> values) {
  return {resolve_path(todo_model, path).value(), op, std::move(values)};
}
Find todos() {
  return {.name = "Q::todos", .model = &todo_model, .columns = {&todo_columns[0], &todo_columns[1]}};
}
const Value a_name = Value::text("x");

std::string sqlite(const Find& shape) {
  return find(Dialect::sqlite, shape).statement.sql;
}
std::string postgres(const Find& shape) {
  return find(Dialect::postgres, shape).statement.sql;
}

}  // namespace

TEST_CASE("sql: a list in pages, the key last") {
  Find shape = todos();
  shape.window = {20, 40};
  const Query query = find(Dialect::sqlite, shape);
  CHECK(
      query.statement.sql ==
      R"(/* Q::todos */ SELECT t."id", t."name" FROM "todo" t ORDER BY t."id" LIMIT ?1 OFFSET ?2)"
  );
  CHECK(query.params == Params{Value::integer(20), Value::integer(40)});
  CHECK(query.statement.name == "Q::todos");
  CHECK(
      postgres(shape) == R"(/* Q::todos */ SELECT t."id", t."name" FROM "todo" t ORDER BY t."id" LIMIT $1 OFFSET $2)"
  );
}

TEST_CASE("sql: order with nulls first in both dialects") {
  Find shape = todos();
  shape.order = {{&todo_columns[4], true}, {&todo_columns[3], false}};
  CHECK(sqlite(shape).ends_with(R"(ORDER BY t."rank" DESC, t."price" COLLATE moonwright_decimal, t."id")"));
  CHECK(postgres(shape).ends_with(R"(ORDER BY t."rank" DESC NULLS LAST, t."price" NULLS FIRST, t."id")"));
  shape.order = {{&todo_columns[0], true}, {&todo_columns[4], false}};
  CHECK(sqlite(shape).ends_with(R"(ORDER BY t."id" DESC)"));
}

TEST_CASE("sql: filters through foreign keys") {
  Find shape = todos();
  shape.filters = {filter("list.name", Op::eq, {a_name}), filter("list.parent.name", Op::contains, {a_name})};
  CHECK(
      sqlite(shape) ==
      R"(/* Q::todos */ SELECT t."id", t."name" FROM "todo" t)"
      R"( WHERE t."list_id" IN (SELECT f1."id" FROM "list" f1 WHERE f1."name" = ?1))"
      R"( AND t."list_id" IN (SELECT f1."id" FROM "list" f1 WHERE f1."parent_id" IN (SELECT f2."id" FROM "list" f2)"
      R"( WHERE instr(f2."name", ?2) > 0)) ORDER BY t."id")"
  );
}

TEST_CASE("sql: a path to a target's key is the foreign key") {
  Find shape = todos();
  shape.filters = {filter("list.id", Op::eq, {Value::blob("k")})};
  CHECK(sqlite(shape).find(R"(WHERE t."list_id" = ?1 ORDER)") != std::string::npos);
  CHECK_FALSE(resolve_path(todo_model, "list"));
  CHECK_FALSE(resolve_path(todo_model, "lists.name"));
  CHECK_FALSE(resolve_path(todo_model, "list.nam"));
  CHECK_FALSE(resolve_path(todo_model, ""));
}

TEST_CASE("sql: every operator") {
  const auto where = [](Dialect dialect, const Filter& condition) {
    Find shape = todos();
    shape.filters = {condition};
    const std::string sql = find(dialect, shape).statement.sql;
    const std::size_t from = sql.find("WHERE ") + 6;
    return sql.substr(from, sql.find(" ORDER BY") - from);
  };
  const auto both = [&where](Filter condition) {
    return where(Dialect::sqlite, condition) + " | " + where(Dialect::postgres, condition);
  };
  CHECK(both(filter("rank", Op::lt, {Value::integer(1)})) == R"(t."rank" < ?1 | t."rank" < $1)");
  CHECK(both(filter("rank", Op::lte, {Value::integer(1)})) == R"(t."rank" <= ?1 | t."rank" <= $1)");
  CHECK(both(filter("rank", Op::gt, {Value::integer(1)})) == R"(t."rank" > ?1 | t."rank" > $1)");
  CHECK(both(filter("rank", Op::gte, {Value::integer(1)})) == R"(t."rank" >= ?1 | t."rank" >= $1)");
  CHECK(both(filter("rank", Op::is_null, {Value::integer(1)})) == R"(t."rank" IS NULL | t."rank" IS NULL)");
  CHECK(both(filter("rank", Op::is_null, {Value::integer(0)})) == R"(t."rank" IS NOT NULL | t."rank" IS NOT NULL)");
  CHECK(
      both(filter("price", Op::eq, {Value::text("1.5")})) ==
      R"(t."price" COLLATE moonwright_decimal = ?1 | t."price" = $1)"
  );
  CHECK(
      both(filter("name", Op::starts_with, {a_name})) ==
      R"(substr(t."name", 1, length(?1)) = ?2 | starts_with(t."name", $1))"
  );
  CHECK(
      both(filter("name", Op::ends_with, {a_name})) ==
      R"(substr(t."name", -length(?1), length(?2)) = ?3 | right(t."name", length($1)) = $2)"
  );
  CHECK(
      both(filter("tags", Op::contains, {a_name})) ==
      R"(EXISTS (SELECT 1 FROM json_each(t."tags") WHERE value = ?1) | $1 = ANY(t."tags"))"
  );
  CHECK(
      both(filter("rank", Op::in, {Value::integer(1)})) ==
      R"(t."rank" IN (SELECT value FROM json_each(?1)) | t."rank" = ANY($1::integer[]))"
  );
}

TEST_CASE("sql: an enum is ordered by the place of its values, and equal by its text") {
  Find shape = todos();
  shape.order = {{&todo_columns[7], true}};
  shape.filters = {filter("size", Op::gte, {Value::text("kid's")}), filter("size", Op::eq, {Value::text("small")})};
  const Query query = find(Dialect::sqlite, shape);
  CHECK(
      query.statement.sql ==
      R"(/* Q::todos */ SELECT t."id", t."name" FROM "todo" t)"
      R"( WHERE CASE t."size" WHEN 'small' THEN 0 WHEN 'kid''s' THEN 1 END >= ?1 AND t."size" = ?2)"
      R"( ORDER BY CASE t."size" WHEN 'small' THEN 0 WHEN 'kid''s' THEN 1 END DESC, t."id")"
  );
  CHECK(query.params == Params{Value::integer(1), Value::text("small")});
}

TEST_CASE("sql: conditions joined") {
  const Filter low = filter("rank", Op::lt, {Value::integer(1)});
  const Filter named = filter("name", Op::eq, {a_name});
  Find shape = todos();
  shape.filters = {
      {.junction = Junction::any, .parts = {low, {.junction = Junction::not_all, .parts = {named, low}}}},
      {.junction = Junction::all},
      {.junction = Junction::any},
      {.junction = Junction::not_all},
  };
  const std::string where =
      R"( WHERE (t."rank" < ?1 OR (t."name" = ?2 AND t."rank" < ?3) IS NOT TRUE) AND 1 = 1 AND 1 = 0 AND 1 = 0)";
  CHECK(sqlite(shape) == R"(/* Q::todos */ SELECT t."id", t."name" FROM "todo" t)" + where + R"( ORDER BY t."id")");
}

TEST_CASE("sql: how many, and whether any") {
  Access none;
  none.nothing = true;
  Find shape = todos();
  shape.filters = {filter("name", Op::eq, {a_name})};
  CHECK(
      count(Dialect::sqlite, shape).statement.sql ==
      R"(/* Q::todos */ SELECT count(*) FROM "todo" t WHERE t."name" = ?1)"
  );
  shape.access = none;
  CHECK(
      count_related(Dialect::postgres, shape, {&todo_columns[2]}, {}).statement.sql ==
      R"(/* Q::todos */ SELECT t."list_id", count(*) FROM "todo" t WHERE t."list_id" = ANY($1::uuid[]) AND 1 = 0)"
      R"( AND t."name" = $2 GROUP BY t."list_id")"
  );
  CHECK(
      present_related(Dialect::postgres, shape, {&todo_columns[2]}, {}).statement.sql ==
      R"(/* Q::todos */ SELECT DISTINCT t."list_id" FROM "todo" t WHERE t."list_id" = ANY($1::uuid[]) AND 1 = 0)"
      R"( AND t."name" = $2)"
  );
}

TEST_CASE("sql: a list of values is one parameter, the text the same for any number") {
  Find shape = todos();
  shape.filters = {filter("odd", Op::in, {Value::text("a\"'\\"), Value(), Value::text("b")})};
  CHECK(find(Dialect::sqlite, shape).params == Params{Value::text(R"(["a\"'\\","b"])")});
  CHECK(find(Dialect::postgres, shape).params == Params{Value::text(R"({"a\"'\\","b"})")});
  const std::string text = sqlite(shape);
  shape.filters.front().values.resize(1);
  CHECK(sqlite(shape) == text);
  CHECK(text.find(R"(t."o""dd")") != std::string::npos);
}

TEST_CASE("sql: rows by keys") {
  const std::string one(16, 'a');
  const std::string two(16, '\0');
  const std::vector<Value> keys{Value::blob(one), Value::blob(two)};
  const Query query = find_by_keys(Dialect::sqlite, todos(), todo_columns[0], keys);
  CHECK(
      query.statement.sql ==
      R"(/* Q::todos */ SELECT t."id", t."name" FROM "todo" t WHERE t."id" IN (WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL)"
      R"( SELECT i + 16 FROM k WHERE i + 16 <= length(?1)) SELECT substr(?1, i, 16) FROM k))"
  );
  CHECK(query.params == Params{Value::blob(one + two)});
  CHECK(query.statement.lane == Lane::lookup);
  const Query array = find_by_keys(Dialect::postgres, todos(), todo_columns[0], keys);
  CHECK(array.statement.sql.ends_with(R"(WHERE t."id" = ANY($1::uuid[]))"));
  CHECK(
      array.params ==
      Params{Value::text(R"({"61616161-6161-6161-6161-616161616161","00000000-0000-0000-0000-000000000000"})")}
  );
}

TEST_CASE("sql: related rows, a window for each parent") {
  Find shape = todos();
  shape.order = {{&todo_columns[1], false}};
  CHECK(find_related(Dialect::postgres, shape, {&todo_columns[2]}, {})
            .statement.sql.ends_with(R"(ORDER BY t."list_id", t."name" COLLATE "C", t."id")"));
  shape.window = {10, 5};
  const Query query = find_related(Dialect::postgres, shape, {&todo_columns[2]}, {});
  CHECK(
      query.statement.sql ==
      R"(/* Q::todos */ SELECT c0, c1, c2 FROM (SELECT t."list_id" AS c0, t."id" AS c1, t."name" AS c2,)"
      R"( row_number() OVER (PARTITION BY t."list_id" ORDER BY t."name" COLLATE "C", t."id") AS n FROM "todo" t)"
      R"( WHERE t."list_id" = ANY($1::uuid[])) r WHERE n > $2 AND n <= $3 ORDER BY c0, n)"
  );
  CHECK(query.params == Params{Value::text("{}"), Value::integer(5), Value::integer(15)});
}

TEST_CASE("sql: access is part of every statement on rows") {
  Access mine;
  mine.conditions = {filter("rank", Op::eq, {Value::integer(7)})};
  Access none;
  none.nothing = true;
  const Value key = Value::blob("k");
  Find shape = todos();
  shape.access = mine;
  CHECK(sqlite(shape).find(R"(WHERE t."rank" = ?1)") != std::string::npos);
  CHECK(find_by_keys(Dialect::sqlite, shape, todo_columns[0], {}).statement.sql.ends_with(R"( AND t."rank" = ?2)"));
  CHECK(
      find_related(Dialect::sqlite, shape, {&todo_columns[2]}, {}).statement.sql.find(R"(t."rank" = ?2)") !=
      std::string::npos
  );
  CHECK(update(Dialect::sqlite, "u", todo_model, {{&todo_columns[1], a_name}}, key, mine)
            .statement.sql.ends_with(R"(WHERE t."id" = ?2 AND t."rank" = ?3)"));
  CHECK(remove(Dialect::postgres, "d", todo_model, {key}, none)
            .statement.sql.ends_with(R"(WHERE t."id" = ANY($1::uuid[]) AND 1 = 0 RETURNING "id")"));
}

TEST_CASE("sql: writes") {
  const std::vector<Assignment> values{{&todo_columns[0], Value::blob("k")}, {&todo_columns[5], Value()}};
  CHECK(
      insert(Dialect::sqlite, "i", todo_model, values).statement.sql ==
      R"(/* i */ INSERT INTO "todo" ("id", "o""dd") VALUES (?1, ?2))"
  );
  CHECK(insert(Dialect::sqlite, "i", todo_model, {}).statement.sql == R"(/* i */ INSERT INTO "todo" DEFAULT VALUES)");
  CHECK(
      insert_returning_key(Dialect::postgres, "i", todo_model, values).statement.sql ==
      R"(/* i */ INSERT INTO "todo" ("id", "o""dd") VALUES ($1, $2) RETURNING "id")"
  );
  CHECK(
      insert_unless_there(Dialect::sqlite, "g", todo_model, values, {&todo_columns[1]}).statement.sql ==
      R"(/* g */ INSERT INTO "todo" ("id", "o""dd") VALUES (?1, ?2) ON CONFLICT ("name") DO NOTHING RETURNING "id")"
  );
  CHECK(
      update(Dialect::sqlite, "u", todo_model, values, Value::blob("k"), {}).statement.sql ==
      R"(/* u */ UPDATE "todo" AS t SET "id" = ?1, "o""dd" = ?2 WHERE t."id" = ?3)"
  );
}

namespace {

constexpr std::string_view both_keys[] = {"studentId", "number"};
constexpr Column place_columns[] = {
    {.name = "studentId", .column = "student_id", .kind = Kind::uuid, .required = true},
    {.name = "number", .column = "number", .kind = Kind::int32, .required = true},
    {.name = "note", .column = "note"},
};
constexpr Model place_model = {.name = "Place", .table = "place", .keys = both_keys, .columns = place_columns};

}  // namespace

TEST_CASE("sql: composite keys are rows of values, their parts come last in the order") {
  const Value first = make_key(place_model, {Cell::blob("0123456789abcdef"), Cell::integer(-7)});
  const Value second = make_key(place_model, {Cell::blob("fedcba9876543210"), Cell::integer(8)});
  Find shape;
  shape.name = "Q";
  shape.model = &place_model;
  shape.columns = {&place_columns[2]};
  shape.order = {{&place_columns[1], true}};
  CHECK(sqlite(shape).ends_with(R"(ORDER BY t."number" DESC, t."student_id")"));
  const Query some = find_by_keys(Dialect::sqlite, shape, {first, second});
  CHECK(
      some.statement.sql == R"(/* Q */ SELECT t."note" FROM "place" t WHERE (t."student_id", t."number") IN )"
                            R"((SELECT substr(?1, r.key * 16 + 1, 16), json_extract(r.value, '$[1]') )"
                            R"(FROM json_each(?2) r))"
  );
  CHECK(some.params == Params{Value::blob("0123456789abcdeffedcba9876543210"), Value::text("[[0,-7],[0,8]]")});
  CHECK(find_by_keys(Dialect::postgres, shape, {first})
            .statement.sql.ends_with(R"(IN (SELECT * FROM unnest($1::uuid[], $2::integer[])))"));
  CHECK(
      update(Dialect::sqlite, "U", place_model, {{&place_columns[2], Value()}}, first, {}).statement.sql ==
      R"(/* U */ UPDATE "place" AS t SET "note" = ?1 WHERE t."student_id" = ?2 AND t."number" = ?3)"
  );
  CHECK(remove(Dialect::sqlite, "D", place_model, {first}, {})
            .statement.sql.ends_with(R"( RETURNING "student_id", "number")"));
}

TEST_CASE("key: parts come back as they were") {
  const std::vector<Cell> parts{Cell::text(""), Cell::integer(INT64_MIN), Cell::real(0.25), Cell()};
  constexpr std::string_view four[] = {"a", "b", "c", "d"};
  const Model model = {.keys = four};
  const std::vector<Value> back = key_parts(model, make_key(model, parts));
  REQUIRE(back.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) CHECK(back[i].cell() == parts[i]);
  CHECK_FALSE(
      make_key(model, {Cell::text("ab"), Cell::text("c")}) == make_key(model, {Cell::text("a"), Cell::text("bc")})
  );
}

TEST_CASE("sql: pairs of a join table, of a type in between each once") {
  const Column own = {.name = "", .column = "todo_id", .kind = Kind::uuid};
  const Join keys = {.table = "todo_lists", .own_column = "todo_id", .target_column = "list_id"};
  Find shape;
  shape.name = "Q";
  shape.model = &list_model;
  shape.columns = {&list_columns[1]};
  const Query plain = find_related(Dialect::postgres, shape, {&own, &keys}, {Value::blob("0123456789abcdef")});
  CHECK(
      plain.statement.sql ==
      R"(/* Q */ SELECT j."todo_id", t."name" FROM "todo_lists" j JOIN "list" t ON t."id" = j."list_id" )"
      R"(WHERE j."todo_id" = ANY($1::uuid[]) ORDER BY j."todo_id", t."id")"
  );
  Join typed = keys;
  typed.model = &todo_model;
  shape.window = {2, 0};
  CHECK(
      find_related(Dialect::postgres, shape, {&own, &typed}, {}).statement.sql ==
      R"(/* Q */ SELECT c0, c1 FROM (SELECT j."todo_id" AS c0, t."name" AS c1, row_number() OVER )"
      R"((PARTITION BY j."todo_id" ORDER BY t."id") AS n FROM (SELECT DISTINCT "todo_id", "list_id" FROM )"
      R"("todo_lists" p WHERE p."todo_id" = ANY($1::uuid[])) j JOIN "list" t ON t."id" = j."list_id" WHERE 1 = 1) r )"
      R"(WHERE n > $2 AND n <= $3 ORDER BY c0, n)"
  );
  const Relation relation = {.kind = RelationKind::through, .target = &list_model, .join = keys};
  const Pair pair = {Value::blob("0123456789abcdef"), Value::blob("fedcba9876543210")};
  CHECK(
      insert_pairs(Dialect::sqlite, "I", todo_model, relation, {pair}).statement.sql ==
      R"(/* I */ INSERT INTO "todo_lists" ("todo_id", "list_id") SELECT substr(?1, r.key * 16 + 1, 16), )"
      R"(substr(?2, r.key * 16 + 1, 16) FROM json_each(?3) r WHERE 1 = 1 ON CONFLICT DO NOTHING)"
  );
  CHECK(
      remove_pairs(Dialect::postgres, "R", todo_model, relation, {pair.own}, {pair}).statement.sql ==
      R"(/* R */ DELETE FROM "todo_lists" AS t WHERE t."todo_id" = ANY($1::uuid[]) AND (t."todo_id", t."list_id") )"
      R"(NOT IN (SELECT * FROM unnest($2::uuid[], $3::uuid[])))"
  );
}

TEST_CASE("sql: bytes in a list, each by its place and length") {
  const Column hash = {.name = "hash", .column = "hash", .kind = Kind::bytes};
  const Model file_model = {.name = "File", .table = "file", .key = "hash", .columns = {&hash, 1}};
  Find shape;
  shape.name = "Q";
  shape.model = &file_model;
  shape.columns = {&hash};
  const std::string zero(1, '\0');
  const Query query = find_by_keys(Dialect::sqlite, shape, {Value::blob("ab"), Value::blob(""), Value::blob(zero)});
  CHECK(
      query.statement.sql == R"(/* Q */ SELECT t."hash" FROM "file" t WHERE t."hash" IN (SELECT substr(?1, )"
                             R"(json_extract(r.value, '$[0][0]'), json_extract(r.value, '$[0][1]')) )"
                             R"(FROM json_each(?2) r))"
  );
  CHECK(query.params == Params{Value::blob("ab" + zero), Value::text("[[[1,2]],[[3,0]],[[3,1]]]")});
  CHECK(find_by_keys(Dialect::postgres, shape, {Value::blob("a\xff")}).params.at(0) == Value::text(R"({"\\x61ff"})"));
}
