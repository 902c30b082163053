#include "runtime/migrate/migrate.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "runtime/base/when_all.h"
#include "runtime/migrate/journal.h"

namespace mw::migrate {
namespace {

using db::Migration;
using db::sqlite::Script;
using db::sqlite::Store;
using Migrations = std::vector<Migration>;

const Migration first{
    1, "initial", "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE INDEX ai ON a (id)", "", "c1", false};
const Migration second{2, "more", "CREATE TABLE b (id INTEGER PRIMARY KEY, a REFERENCES a (id))", "", "c2", false};
const Migration broken{2, "broken", "CREATE TABLE c (id); CREATE TABLE a (id)", "", "c3", false};

Migration draft(int number, std::string_view sql, std::string_view checksum) {
  return {number, "", sql, "", checksum, true};
}

std::unique_ptr<Store> open(std::string path = {}) {
  db::sqlite::Options options;
  options.location.path = std::move(path);
  options.busy_timeout = std::chrono::seconds(20);
  auto opened = Store::open(options);
  REQUIRE(std::holds_alternative<std::unique_ptr<Store>>(opened));
  return std::move(std::get<std::unique_ptr<Store>>(opened));
}

void run(Store& store, const std::string& sql) {
  store.exclusively([&](Script& script) { script.run(sql); });
}

std::int64_t number(Store& store, const std::string& sql) {
  std::int64_t value = 0;
  store.exclusively([&](Script& script) { value = script.query(sql, {}).at(0, 0).as_integer(); });
  return value;
}

bool has_table(Store& store, const std::string& name) {
  return number(store, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '" + name + "'") == 1;
}

std::string error_of(Store& store, const Migrations& migrations, Drafts drafts = Drafts::follow) {
  Report report = apply(store, migrations, drafts);
  REQUIRE(report.error);
  return *report.error;
}

}  // namespace

TEST_CASE("migrations are applied once, in order, with a journal") {
  auto store = open();
  Report report = apply(*store, Migrations{first}, Drafts::refuse);
  CHECK(report.ok());
  CHECK(report.applied == std::vector<std::string>{"0001_initial"});
  CHECK(apply(*store, Migrations{first, second}, Drafts::refuse).applied == std::vector<std::string>{"0002_more"});
  CHECK(apply(*store, Migrations{first, second}, Drafts::refuse).applied.empty());
  CHECK(number(*store, "SELECT count(*) FROM moonwright_migrations WHERE state = 'applied'") == 2);
  CHECK(number(*store, "PRAGMA foreign_keys") == 1);
}

TEST_CASE("a migration that fails is taken back whole") {
  auto store = open();
  Report report = apply(*store, Migrations{first, broken}, Drafts::refuse);
  REQUIRE(report.error);
  CHECK(report.error->find("0002_broken failed and was taken back: table a already exists") != std::string::npos);
  CHECK(report.applied == std::vector<std::string>{"0001_initial"});
  CHECK_FALSE(has_table(*store, "c"));
  CHECK(apply(*store, Migrations{first, second}, Drafts::refuse).ok());
}

TEST_CASE("rows that point to nothing are noticed before the commit") {
  auto store = open();
  REQUIRE(apply(*store, Migrations{first, second}, Drafts::refuse).ok());
  Migration bad{3, "bad", "INSERT INTO b VALUES (1, 99)", "", "c4", false};
  CHECK(error_of(*store, {first, second, bad}).find("rows of b point to nothing") != std::string::npos);
  CHECK(number(*store, "SELECT count(*) FROM b") == 0);
}

TEST_CASE("a changed and an unknown migration are refused") {
  auto store = open();
  REQUIRE(apply(*store, Migrations{first, second}, Drafts::refuse).ok());
  Migration changed = first;
  changed.checksum = "other";
  CHECK(
      error_of(*store, {changed, second}).find("0001_initial was changed after it had been applied") !=
      std::string::npos
  );
  CHECK(error_of(*store, {first}).find("0002_more, which this program does not know") != std::string::npos);
}

TEST_CASE("production refuses drafts, wherever they are") {
  auto store = open();
  Migration one = draft(1, "CREATE TABLE a (id)", "d1");
  CHECK(error_of(*store, {one}, Drafts::refuse).find("migrate seal NAME") != std::string::npos);
  REQUIRE(apply(*store, Migrations{one}, Drafts::follow).ok());
  CHECK(error_of(*store, {first}, Drafts::refuse).find("made with a draft") != std::string::npos);
}

TEST_CASE("an empty development database follows the draft") {
  auto store = open();
  CHECK(apply(*store, Migrations{first, draft(2, "CREATE TABLE b (id)", "d1")}, Drafts::follow).applied.size() == 2);
  CHECK_FALSE(apply(*store, Migrations{first, draft(2, "CREATE TABLE b (id)", "d1")}, Drafts::follow).rebuilt);
  Report report = apply(*store, Migrations{first, draft(2, "CREATE TABLE b2 (id)", "d2")}, Drafts::follow);
  CHECK(report.rebuilt);
  CHECK(report.applied == std::vector<std::string>{"0001_initial", "draft"});
  CHECK(has_table(*store, "b2"));
  CHECK_FALSE(has_table(*store, "b"));
  CHECK(apply(*store, Migrations{first}, Drafts::follow).rebuilt);
  CHECK_FALSE(has_table(*store, "b2"));
}

TEST_CASE("data under a changed draft is kept until a person says otherwise") {
  auto store = open();
  REQUIRE(apply(*store, Migrations{draft(1, "CREATE TABLE b (id)", "d1")}, Drafts::follow).ok());
  run(*store, "INSERT INTO b VALUES (1)");
  Migrations changed{draft(1, "CREATE TABLE b2 (id)", "d2")};
  CHECK(error_of(*store, changed).find("table b has rows") != std::string::npos);
  CHECK(number(*store, "SELECT count(*) FROM b") == 1);
  Report report = apply(*store, changed, Drafts::follow_and_reset);
  CHECK(report.ok());
  CHECK(report.rebuilt);
  CHECK_FALSE(has_table(*store, "b"));
}

TEST_CASE("a draft that is sealed unchanged is adopted with its data") {
  auto store = open();
  REQUIRE(apply(*store, Migrations{draft(1, "CREATE TABLE a (id)", "c1")}, Drafts::follow).ok());
  run(*store, "INSERT INTO a VALUES (1)");
  CHECK(apply(*store, Migrations{first}, Drafts::follow).ok());
  CHECK(number(*store, "SELECT count(*) FROM a") == 1);
  CHECK(number(*store, "SELECT count(*) FROM moonwright_migrations WHERE state = 'applied' AND name = 'initial'") == 1);
}

TEST_CASE("a backend for another database says so") {
  auto store = open();
  Migration none{1, "initial", "", "CREATE TABLE a ()", "c1", false};
  CHECK(error_of(*store, {none}).find("no statements for SQLite") != std::string::npos);
}

TEST_CASE("checking changes nothing") {
  auto store = open();
  CHECK(check(*store, Migrations{first}).error->find("lacks migration 0001_initial") != std::string::npos);
  CHECK_FALSE(has_table(*store, "a"));
  CHECK_FALSE(has_table(*store, "moonwright_migrations"));
  REQUIRE(apply(*store, Migrations{first}, Drafts::refuse).ok());
  CHECK(check(*store, Migrations{first}).ok());
  CHECK_FALSE(check(*store, Migrations{first, second}).ok());
}

TEST_CASE("two processes that start at once do each migration once") {
  std::string pattern = (std::filesystem::temp_directory_path() / "moonwright-XXXXXX").string();
  std::string folder = mkdtemp(pattern.data());
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      db::sqlite::Options options;
      options.location.path = folder + "/a.db";
      options.busy_timeout = std::chrono::seconds(20);
      auto opened = Store::open(options);
      if (!std::holds_alternative<std::unique_ptr<Store>>(opened)) _exit(2);
      _exit(apply(*std::get<std::unique_ptr<Store>>(opened), Migrations{first, second}, Drafts::refuse).ok() ? 0 : 1);
    }
    children.push_back(child);
  }
  for (pid_t child : children) {
    int status = -1;
    waitpid(child, &status, 0);
    CHECK(status == 0);
  }
  auto store = open(folder + "/a.db");
  CHECK(number(*store, "SELECT count(*) FROM moonwright_migrations") == 2);
  store.reset();
  std::filesystem::remove_all(folder);
}

}  // namespace mw::migrate

TEST_CASE("the label of a migration has its number once") {
  CHECK(mw::migrate::label({.number = 1, .name = "initial"}) == "0001_initial");
  CHECK(mw::migrate::label({.number = 1, .name = "0001_initial"}) == "0001_initial");
  CHECK(mw::migrate::label({.number = 12, .name = "0001_x"}) == "0012_0001_x");
  CHECK(mw::migrate::label({.number = 2, .name = "draft", .draft = true}) == "draft");
  CHECK(mw::migrate::label({.number = 2, .draft = true}) == "draft");
}
