#include <doctest/doctest.h>

#include "generator/migrate/codes.h"
#include "generator/migrate/dialect.h"
#include "generator/migrate/history.h"
#include "generator/migrate/identifier.h"
#include "generator/migrate/lock.h"

using namespace moonwright;
using namespace moonwright::migrate;

namespace {

api::Field field(const std::string& name, types::Kind kind) {
  api::Field result;
  result.name = name;
  result.column = name;
  result.kind = kind;
  result.stored_kind = kind;
  return result;
}

/// todo(id, name, todolist) -> todolist(id).
api::Service todoapp() {
  api::Service service;
  service.databases = {"sqlite", "postgres"};
  api::Type todo;
  todo.word = todo.table = "todo";
  todo.description = "Something to do.";
  todo.fields = {
      field("id", types::Kind::uuid), field("name", types::Kind::string), field("todolist_id", types::Kind::fk)};
  todo.fields[0].key = true;
  todo.fields[1].required = true;
  todo.fields[1].max_length = 255;
  todo.fields[2].stored_kind = types::Kind::uuid;
  todo.fields[2].target = 1;
  todo.fields[2].target_key = 0;
  todo.fields[2].on_delete = api::OnDelete::cascade;
  todo.key = {0};
  todo.unique = {{1}};
  api::Type todolist;
  todolist.word = todolist.table = "todolist";
  todolist.fields = {field("id", types::Kind::uuid)};
  todolist.fields[0].key = true;
  todolist.key = {0};
  service.types = {todo, todolist};
  return service;
}

}  // namespace

TEST_CASE("reserved words are quoted, others are not") {
  CHECK(identifier("todo") == "todo");
  CHECK(identifier("order") == "\"order\"");
  CHECK(identifier("due-at") == "\"due-at\"");
  CHECK(text_literal("it's") == "'it''s'");
}

TEST_CASE("a table on SQLite") {
  const Tables tables = tables_of(todoapp(), {});
  const std::vector<Statement> statements = sqlite_dialect().create(tables.tables);
  REQUIRE(statements.size() == 4);
  CHECK(statements[0].comment == "todo: Something to do.");
  CHECK(
      statements[0].sql ==
      "CREATE TABLE todo (\n"
      "  id BLOB NOT NULL,\n"
      "  name TEXT NOT NULL,\n"
      "  todolist_id BLOB,\n"
      "  PRIMARY KEY (id),\n"
      "  CONSTRAINT todo_id_form CHECK (length(id) = 16),\n"
      "  CONSTRAINT todo_name_max_length CHECK (length(name) <= 255),\n"
      "  CONSTRAINT todo_todolist_id_form CHECK (length(todolist_id) = 16),\n"
      "  CONSTRAINT todo_todolist_id_fkey FOREIGN KEY (todolist_id) REFERENCES todolist (id) ON DELETE CASCADE\n"
      ") STRICT;"
  );
  CHECK(statements[1].sql == "CREATE UNIQUE INDEX todo_name_key ON todo (name);");
  CHECK(statements[2].sql == "CREATE INDEX todo_todolist_id_idx ON todo (todolist_id);");
}

TEST_CASE("fks of PostgreSQL come after all tables") {
  const Tables tables = tables_of(todoapp(), {});
  const std::vector<Statement> statements = postgres_dialect().create(tables.tables);
  CHECK(
      statements.back().sql ==
      "ALTER TABLE todo\n  ADD CONSTRAINT todo_todolist_id_fkey FOREIGN KEY (todolist_id) REFERENCES todolist (id) ON "
      "DELETE CASCADE;"
  );
}

TEST_CASE("the lock is read as it was printed, and identities stay") {
  const Tables tables = tables_of(todoapp(), {});
  const std::optional<Tables> again = parse_lock(print_lock(tables));
  REQUIRE(again);
  CHECK(print_lock(*again) == print_lock(tables));
  CHECK(print_lock(tables_of(todoapp(), *again)) == print_lock(tables));
  CHECK_FALSE(parse_lock("{}"));
  CHECK_FALSE(parse_lock("<<<<<<< HEAD"));
  CHECK_FALSE(parse_lock(R"({"version": 2})"));
  CHECK(newer_lock_version(R"({"version": 2})") == 2);
  CHECK_FALSE(newer_lock_version(print_lock(tables)));
  CHECK_FALSE(newer_lock_version(R"({"version": "2"})"));
  CHECK_FALSE(newer_lock_version("<<<<<<< HEAD"));
}

TEST_CASE("a draft is sealed, and then nothing is left to seal") {
  Diagnostics diagnostics;
  const Draft draft = plan_draft(todoapp(), {}, diagnostics);
  REQUIRE(draft.files.size() == 4);
  CHECK(draft.files[0].path == "migrations/draft/up.sqlite.sql");
  const std::vector<SqlFile> files = seal(draft, {}, "initial", diagnostics);
  REQUIRE(files.size() == 6);
  CHECK(files[0].path == "migrations/0001_initial/up.sqlite.sql");

  std::map<std::string, std::string> on_disk;
  for (const SqlFile& file : files) on_disk["out/" + file.path] = file.text;
  const History history = read_history(MemoryDisk(on_disk), "out", diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(history.sealed == std::vector<std::string>{"0001_initial"});
  const Draft next = plan_draft(todoapp(), history, diagnostics);
  CHECK(next.files.empty());
  seal(next, history, "again", diagnostics);
  CHECK(diagnostics.all().back().code.name == nothing_to_seal.name);
}

TEST_CASE("an edited sealed migration and a changed table are refused") {
  Diagnostics diagnostics;
  std::map<std::string, std::string> on_disk;
  for (const SqlFile& file : seal(plan_draft(todoapp(), {}, diagnostics), {}, "initial", diagnostics)) {
    on_disk["out/" + file.path] = file.text;
  }
  api::Service changed = todoapp();
  changed.types[0].fields.push_back(field("done", types::Kind::boolean));
  const History history = read_history(MemoryDisk(on_disk), "out", diagnostics);
  plan_draft(changed, history, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all()[0].message == "the sealed table of `todo` has a new column `done`");

  on_disk["out/migrations/0001_initial/up.sqlite.sql"] += "-- mine\n";
  Diagnostics edited;
  read_history(MemoryDisk(on_disk), "out", edited);
  REQUIRE(edited.errors() == 1);
  CHECK(edited.all()[0].code.name == sealed_edited.name);
}

namespace {

std::map<std::string, std::string> sealed_folder() {
  Diagnostics diagnostics;
  std::map<std::string, std::string> files;
  for (const SqlFile& file : seal(plan_draft(todoapp(), {}, diagnostics), {}, "initial", diagnostics)) {
    files["out/" + file.path] = file.text;
  }
  return files;
}

/// Codes and places of what reading the history of `files` reports.
std::string complaints(const std::map<std::string, std::string>& files) {
  Diagnostics diagnostics;
  read_history(MemoryDisk(files), "out", diagnostics);
  std::string text;
  for (const Diagnostic& d : diagnostics.all()) text += std::string(d.code.number) + "@" + d.place.file + " ";
  return text;
}

/// What planning reports after `change` of the sealed todo.
std::vector<Diagnostic> refused(void (*change)(api::Type&)) {
  Diagnostics diagnostics;
  const History history = read_history(MemoryDisk(sealed_folder()), "out", diagnostics);
  api::Service service = todoapp();
  for (api::Field& one : service.types[0].fields) one.origin.spec = {"type_specs/Todo.json", 7, 5, 1};
  change(service.types[0]);
  plan_draft(service, history, diagnostics);
  return diagnostics.all();
}

}  // namespace

TEST_CASE("the lock, CHAIN and the numbered folders agree") {
  CHECK(complaints(sealed_folder()).empty());
  auto files = sealed_folder();
  files.erase("out/migrations/CHAIN");
  CHECK(complaints(files) == "MW1602@out/migrations/CHAIN ");
  files.erase("out/migrations/model.lock.json");
  CHECK(complaints(files) == "MW1602@out/migrations/CHAIN ");
  files = sealed_folder();
  files.erase("out/migrations/model.lock.json");
  CHECK(complaints(files) == "MW1603@out/migrations/model.lock.json ");
  CHECK(
      complaints({{"out/migrations/model.lock.json", sealed_folder().at("out/migrations/model.lock.json")}}) ==
      "MW1602@out/migrations/CHAIN "
  );
  files = sealed_folder();
  files["out/migrations/0002_due/up.sqlite.sql"] = "SELECT 1;";
  CHECK(complaints(files) == "MW1602@out/migrations/0002_due ");
  CHECK(complaints({{"out/migrations/draft/up.sqlite.sql", ""}, {"out/migrations/notes.md", ""}}).empty());
}

TEST_CASE("the refusal says what changed, at the property") {
  const auto shorter = refused([](api::Type& todo) { todo.fields[1].max_length = 100; });
  REQUIRE(shorter.size() == 1);
  CHECK(shorter[0].message == "the sealed table of `todo` has another column `name`: maxLength 255 -> 100");
  CHECK(shorter[0].place == Place{"type_specs/Todo.json", 7, 5, 1});
  const auto several = refused([](api::Type& todo) {
    todo.fields[1].stored_kind = types::Kind::int32;
    todo.fields[1].required = false;
    todo.fields[2].on_delete = api::OnDelete::restrict;
  });
  REQUIRE(several.size() == 2);
  CHECK(several[0].message.ends_with("`name`: has another type: int32, was text, is not required any more"));
  CHECK(several[1].message.ends_with("`todolist_id`: onDelete cascade -> restrict"));
  const auto index = refused([](api::Type& todo) { todo.unique.clear(); });
  REQUIRE(index.size() == 1);
  CHECK(index[0].message == "the sealed table of `todo` has other indexes");
}

TEST_CASE("a bad name of a migration is the only complaint") {
  Diagnostics diagnostics;
  const History history = read_history(MemoryDisk(sealed_folder()), "out", diagnostics);
  seal(plan_draft(todoapp(), history, diagnostics), history, "../x", diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all()[0].code.name == bad_name.name);
}

TEST_CASE("deleted rows that are kept take no unique value; an audit table stands beside its type's") {
  api::Service service = todoapp();
  api::Type& todo = service.types[0];
  todo.fields.push_back(field("deleted_at", types::Kind::datetime));
  todo.deleted_at = 3;
  todo.history = true;
  todo.indexes.push_back(
      {.fields = {2}, .unique = true, .where = {{.path = {.type = 0, .fks = {}, .field = 1}}}, .place = {}}
  );
  const Tables tables = tables_of(service, {});
  REQUIRE(tables.tables.size() == 3);
  const std::vector<Statement> statements = sqlite_dialect().create(tables.tables);
  CHECK(statements[1].sql == "CREATE UNIQUE INDEX todo_name_key ON todo (name) WHERE deleted_at IS NULL;");
  CHECK(
      statements[2].sql ==
      "CREATE UNIQUE INDEX todo_todolist_id_where_name ON todo (todolist_id) WHERE name IS NULL AND "
      "deleted_at IS NULL;"
  );
  CHECK(statements[3].sql == "CREATE INDEX todo_todolist_id_idx ON todo (todolist_id);");
  CHECK(
      statements[5].sql ==
      "CREATE TABLE todo_history (\n"
      "  seq INTEGER PRIMARY KEY AUTOINCREMENT,\n"
      "  at INTEGER NOT NULL,\n"
      "  who TEXT,\n"
      "  operation TEXT NOT NULL,\n"
      "  row_key TEXT NOT NULL,\n"
      "  old TEXT,\n"
      "  new TEXT\n"
      ") STRICT;"
  );
  CHECK(statements[6].sql == "CREATE INDEX todo_history_row_key_idx ON todo_history (row_key);");
  CHECK(print_lock(parse_lock(print_lock(tables)).value()) == print_lock(tables));
}

TEST_CASE("SQLite's own checks of what STRICT lets through: numbers of 32 bits, times, decimals") {
  Table table;
  table.type = "price";
  table.name = "price";
  table.primary_key = {"count"};
  table.columns = {
      {.name = "count", .kind = ColumnKind::int32},
      {.name = "at", .kind = ColumnKind::time},
      {.name = "cost", .kind = ColumnKind::decimal, .minimum = "0.5", .maximum = "99", .precision = 4, .scale = 1}};
  const std::string sql = sqlite_dialect().create({table}).front().sql;
  CHECK(sql.find("CONSTRAINT price_count_form CHECK (count BETWEEN -2147483648 AND 2147483647)") != std::string::npos);
  CHECK(sql.find("CONSTRAINT price_at_form CHECK (at BETWEEN 0 AND 86399999999)") != std::string::npos);
  CHECK(sql.find("CONSTRAINT price_cost_form CHECK (cost NOT GLOB '*[^0-9.-]*'") != std::string::npos);
  CHECK(
      sql.find("price_cost_precision CHECK (length(ltrim(substr(cost, 1, instr(cost || '.', '.') - 1), '-0')) <= 3)") !=
      std::string::npos
  );
  CHECK(
      sql.find("price_cost_scale CHECK (instr(cost, '.') = 0 OR length(rtrim(cost, '0')) - instr(cost, '.') <= 1)") !=
      std::string::npos
  );
  CHECK(sql.find("price_cost_minimum CHECK (CAST(cost AS REAL) >= 0.5)") != std::string::npos);
  CHECK(sql.find("price_cost_maximum CHECK (CAST(cost AS REAL) <= 99)") != std::string::npos);
  const std::string postgres = postgres_dialect().create({table}).front().sql;
  CHECK(postgres.find("CAST") == std::string::npos);
  CHECK(postgres.find("cost >= 0.5") != std::string::npos);
}
