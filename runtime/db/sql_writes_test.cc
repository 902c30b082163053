#include <doctest/doctest.h>

#include "runtime/db/sql_builder.h"

// What versions, kept deletions and places add to statements.
namespace {

using namespace mw::db;

extern const Model note_model;
constexpr Column note_columns[] = {
    {.name = "id", .column = "id", .kind = Kind::uuid, .required = true},
    {.name = "place", .column = "place", .kind = Kind::int32},
    {.name = "parentId", .column = "parent_id", .kind = Kind::uuid},
    {.name = "version", .column = "version", .kind = Kind::int32, .required = true},
    {.name = "deletedAt", .column = "deleted_at", .kind = Kind::datetime},
};
constexpr Relation note_relations[] = {
    {.name = "parent", .kind = RelationKind::fk, .target = &note_model, .column = "parentId"},
};
constinit const Model note_model = {
    .name = "Note",
    .table = "note",
    .columns = note_columns,
    .relations = note_relations,
    .version = "version",
    .deleted_at = "deletedAt"};

std::string sqlite(const Find& shape) {
  return find(Dialect::sqlite, shape).statement.sql;
}
const Find notes{.name = "Q", .model = &note_model, .columns = {&note_columns[0]}};

}  // namespace

TEST_CASE("sql: rows that are deleted and kept are in no answer") {
  Find shape = notes;
  shape.filters = {{resolve_path(note_model, "parent.place").value(), Op::eq, {Value::integer(1)}}};
  CHECK(
      sqlite(shape) ==
      R"(/* Q */ SELECT t."id" FROM "note" t WHERE t."deleted_at" IS NULL AND t."parent_id" IN (SELECT f1."id")"
      R"( FROM "note" f1 WHERE f1."deleted_at" IS NULL AND f1."place" = ?1) ORDER BY t."id")"
  );
  CHECK(
      find_by_keys(Dialect::postgres, notes, note_columns[0], {}).statement.sql ==
      R"(/* Q */ SELECT t."id" FROM "note" t WHERE t."id" = ANY($1::uuid[]) AND t."deleted_at" IS NULL)"
  );
  CHECK(
      find_related(Dialect::sqlite, notes, {&note_columns[2], nullptr}, {})
          .statement.sql.find(R"(AND t."deleted_at" IS NULL)") != std::string::npos
  );
}

TEST_CASE("sql: a version is counted by every change and may be asked for") {
  const std::vector<Assignment> place{{&note_columns[1], Value::integer(3)}};
  const Value key = Value::blob("0123456789abcdef");
  CHECK(
      update(Dialect::sqlite, "M", note_model, place, key, {}, Value::integer(4)).statement.sql ==
      R"(/* M */ UPDATE "note" AS t SET "place" = ?1, "version" = t."version" + 1 WHERE t."id" = ?2)"
      R"( AND t."deleted_at" IS NULL AND t."version" = ?3)"
  );
  CHECK(
      mark_deleted(Dialect::postgres, "M", note_model, Value::integer(1), {key}, {}).statement.sql ==
      R"(/* M */ UPDATE "note" AS t SET "deleted_at" = $1, "version" = t."version" + 1 WHERE t."id" = ANY($2::uuid[]))"
      R"( AND t."deleted_at" IS NULL RETURNING "id")"
  );
  CHECK(
      add_to(Dialect::sqlite, "M", note_model, note_columns[1], -1, {}).statement.sql ==
      R"(/* M */ UPDATE "note" AS t SET "place" = t."place" + ?1 WHERE t."deleted_at" IS NULL)"
  );
}

TEST_CASE("sql: get or create meets the unique index without deleted rows, but the key with all") {
  const std::vector<Assignment> place{{&note_columns[1], Value::integer(3)}};
  CHECK(
      insert_unless_there(Dialect::sqlite, "M", note_model, place, {&note_columns[1]}).statement.sql ==
      R"(/* M */ INSERT INTO "note" ("place") VALUES (?1) ON CONFLICT ("place") WHERE "deleted_at" IS NULL DO NOTHING)"
      R"( RETURNING "id")"
  );
  CHECK(
      insert_unless_there(Dialect::sqlite, "M", note_model, place, {&note_columns[0]}).statement.sql.find("IS NULL") ==
      std::string::npos
  );
}

TEST_CASE("sql: what is deleted does not count") {
  const Find shape{.name = "Q", .model = &note_model, .columns = {&note_columns[0]}};
  CHECK(
      count(Dialect::sqlite, shape).statement.sql ==
      R"(/* Q */ SELECT count(*) FROM "note" t WHERE t."deleted_at" IS NULL)"
  );
  CHECK(count_related(Dialect::postgres, shape, {&note_columns[0]}, {})
            .statement.sql.ends_with(R"(AND t."deleted_at" IS NULL GROUP BY t."id")"));
  CHECK(present_related(Dialect::postgres, shape, {&note_columns[0]}, {})
            .statement.sql.ends_with(R"(AND t."deleted_at" IS NULL)"));
}
