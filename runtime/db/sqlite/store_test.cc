#include "runtime/db/sqlite/store.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "runtime/base/when_all.h"
#include "runtime/db/sqlite/violation.h"

namespace mw::db::sqlite {
namespace {

/// A folder that is gone after the test.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "moonwright-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

std::unique_ptr<Store> open(const std::string& path, Options options = {}) {
  options.location.path = path;
  auto opened = Store::open(std::move(options));
  REQUIRE(std::holds_alternative<std::unique_ptr<Store>>(opened));
  return std::move(std::get<std::unique_ptr<Store>>(opened));
}

std::string open_error(const std::string& path) {
  Options options;
  options.location.path = path;
  options.busy_timeout = std::chrono::milliseconds(10);
  auto opened = Store::open(std::move(options));
  REQUIRE(std::holds_alternative<OpenError>(opened));
  return std::get<OpenError>(opened).message;
}

void tables(Store& store) {
  store.exclusively([](Script& script) {
    script.run(
        "CREATE TABLE list (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
        "CREATE TABLE todo (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (length(name) <= 5),"
        " a INTEGER, b INTEGER, list_id INTEGER REFERENCES list (id), late_id INTEGER REFERENCES list (id) DEFERRABLE"
        " INITIALLY DEFERRED, price TEXT COLLATE moonwright_decimal, CONSTRAINT small CHECK (a < 10), UNIQUE (a, b)) "
        "STRICT;"
    );
  });
}

Statement statement(std::string sql) {
  return {"test", std::move(sql), Lane::lookup};
}

Task<Rows> rows(Database& database, std::string sql, Params params = {}) {
  return database.read(statement(std::move(sql)), std::move(params));
}

std::int64_t number(Database& database, const std::string& sql) {
  Rows answer = sync_wait(rows(database, sql));
  return answer.at(0, 0).as_integer();
}

Task<bool> write_one(Connection& connection, std::string sql, Params params, Written& written) {
  written = co_await connection.write(statement(std::move(sql)), std::move(params));
  co_return !written.violation.has_value();
}

struct Answer {
  Written written;
  Outcome outcome;
};

Answer write(Database& database, const std::string& sql, const Params& params = {}) {
  Answer answer;
  answer.outcome = sync_wait(database.transact([&](Connection& connection) {
    return write_one(connection, sql, params, answer.written);
  }));
  return answer;
}

}  // namespace

TEST_CASE("what is written is read, and cells keep their kinds") {
  Folder folder;
  for (const std::string& path : {folder.file("a.db"), std::string()}) {
    auto store = open(path);
    auto database = store->connect(nullptr);
    store->exclusively([](Script& script) { script.run("CREATE TABLE t (a, b, c, d, e)"); });
    Answer answer = write(
        *database,
        "INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5) RETURNING a",
        {Value::integer(-5), Value::real(2.5), Value::text(""), Value::blob(std::string("\0x", 2)), Value()}
    );
    CHECK(answer.outcome.committed);
    CHECK(answer.written.changed == 1);
    CHECK(answer.written.rows.at(0, 0) == Cell::integer(-5));
    Rows answer_rows = sync_wait(rows(*database, "SELECT a, b, c, d, e FROM t"));
    REQUIRE(answer_rows.size() == 1);
    CHECK(answer_rows.at(0, 0) == Cell::integer(-5));
    CHECK(answer_rows.at(0, 1) == Cell::real(2.5));
    CHECK(answer_rows.at(0, 2) == Cell::text(""));
    CHECK(answer_rows.at(0, 3) == Cell::blob(std::string_view("\0x", 2)));
    CHECK(answer_rows.at(0, 4).is_null());
  }
}

TEST_CASE("broken constraints say which columns") {
  auto store = open("");
  auto database = store->connect(nullptr);
  tables(*store);
  CHECK(write(*database, "INSERT INTO todo (id, name, a, b) VALUES (1, 'one', 1, 1)").outcome.committed);
  auto broken = [&](const std::string& values) {
    Answer answer = write(*database, "INSERT INTO todo (id, name, a, b, list_id) VALUES " + values);
    CHECK_FALSE(answer.outcome.committed);
    REQUIRE(answer.written.violation);
    return *answer.written.violation;
  };
  Violation violation = broken("(2, 'one', 2, 2, NULL)");
  CHECK(violation.kind == Violation::Kind::unique);
  CHECK(violation.table == "todo");
  CHECK(violation.columns == std::vector<std::string>{"name"});
  CHECK(broken("(1, 'two', 2, 2, NULL)").columns == std::vector<std::string>{"id"});
  CHECK(broken("(2, 'two', 1, 1, NULL)").columns == std::vector<std::string>{"a", "b"});
  CHECK(broken("(2, NULL, 2, 2, NULL)").kind == Violation::Kind::not_null);
  CHECK(broken("(2, NULL, 2, 2, NULL)").columns == std::vector<std::string>{"name"});
  CHECK(broken("(2, 'two', 10, 2, NULL)").constraint == "small");
  CHECK(broken("(2, 'longer', 2, 2, NULL)").kind == Violation::Kind::check);
  CHECK(broken("(2, 'two', 2, 2, 99)").kind == Violation::Kind::foreign_key);
  CHECK(number(*database, "SELECT count(*) FROM todo") == 1);
  CHECK(read_violation(SQLITE_CONSTRAINT_UNIQUE, "UNIQUE constraint failed: index 'x'")->constraint == "x");
  CHECK(
      read_violation(SQLITE_CONSTRAINT_TRIGGER, "FOREIGN KEY constraint failed")->kind == Violation::Kind::foreign_key
  );
  CHECK_FALSE(read_violation(SQLITE_CONSTRAINT_TRIGGER, "raised by a trigger"));
  CHECK_FALSE(read_violation(SQLITE_FULL, "database or disk is full"));
}

TEST_CASE("a foreign key that is checked at commit costs only its own job") {
  Folder folder;
  auto store = open(folder.file("a.db"));
  auto database = store->connect(nullptr);
  tables(*store);
  Answer late = write(*database, "INSERT INTO todo (id, name, late_id) VALUES (1, 'one', 99)");
  CHECK_FALSE(late.outcome.committed);
  REQUIRE(late.outcome.violation);
  CHECK(late.outcome.violation->kind == Violation::Kind::foreign_key);
  CHECK(write(*database, "INSERT INTO todo (id, name) VALUES (1, 'one')").outcome.committed);
}

TEST_CASE("errors of statements are exceptions, and the next job goes on") {
  Folder folder;
  for (const std::string& path : {folder.file("a.db"), std::string()}) {
    auto store = open(path);
    auto database = store->connect(nullptr);
    tables(*store);
    CHECK_THROWS_AS(write(*database, "INSERT INTO nowhere VALUES (1)"), Error);
    CHECK_THROWS_AS(sync_wait(rows(*database, "SELECT nonsense")), Error);
    CHECK_THROWS_AS(sync_wait(rows(*database, "SELECT ?1")), Error);
    CHECK_THROWS_AS(sync_wait(rows(*database, "SELECT \"no such column\"")), Error);
    CHECK(write(*database, "INSERT INTO list VALUES (1, 'x')").outcome.committed);
    auto refuse = [](Connection& connection) -> Task<bool> {
      Written written;
      co_await write_one(connection, "INSERT INTO list VALUES (2, 'y')", {}, written);
      co_return false;
    };
    CHECK_FALSE(sync_wait(database->transact(refuse)).committed);
    CHECK(number(*database, "SELECT count(*) FROM list") == 1);
  }
}

TEST_CASE("readers cannot write, and see what was committed before") {
  Folder folder;
  auto store = open(folder.file("a.db"));
  tables(*store);
  auto first = store->connect(nullptr);
  auto second = store->connect(nullptr);
  CHECK_THROWS_AS(sync_wait(rows(*first, "DELETE FROM list")), Error);
  CHECK(number(*second, "SELECT count(*) FROM list") == 0);
  write(*first, "INSERT INTO list VALUES (1, 'x')");
  CHECK(number(*second, "SELECT count(*) FROM list") == 1);
}

TEST_CASE("many threads write and read at once, nothing is lost") {
  Folder folder;
  auto store = open(folder.file("a.db"));
  tables(*store);
  constexpr int threads = 4;
  constexpr int each = 200;
  std::atomic<int> refused{0};
  std::vector<std::thread> running;
  for (int t = 0; t < threads; ++t) {
    running.emplace_back([&, t] {
      auto database = store->connect(nullptr);
      for (int i = 0; i < each; ++i) {
        // Every tenth is a duplicate, which must cost no other job of its group.
        int id = i % 10 == 9 ? t * each + i - 1 : t * each + i;
        Answer answer = write(*database, "INSERT INTO list VALUES (?1, 'x')", {Value::integer(id)});
        if (!answer.outcome.committed) ++refused;
        if (answer.outcome.committed) {
          Rows found = sync_wait(rows(*database, "SELECT 1 FROM list WHERE id = ?1", {Value::integer(id)}));
          if (found.size() != 1) refused += 1000;
        }
      }
    });
  }
  for (std::thread& thread : running) thread.join();
  auto database = store->connect(nullptr);
  CHECK(refused == threads * each / 10);
  CHECK(number(*database, "SELECT count(*) FROM list") == threads * each * 9 / 10);
}

TEST_CASE("a statement that takes too long is ended") {
  Options options;
  options.statement_limit = std::chrono::milliseconds(50);
  auto store = open("", options);
  auto database = store->connect(nullptr);
  const char* endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
  CHECK_THROWS_WITH_AS(sync_wait(rows(*database, endless)), doctest::Contains("took too long"), Error);
  CHECK(number(*database, "SELECT 1") == 1);
}

TEST_CASE("the statement cache forgets the oldest") {
  Options options;
  options.statement_cache = 4;
  auto store = open("", options);
  auto database = store->connect(nullptr);
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 10; ++i) CHECK(number(*database, "SELECT " + std::to_string(i)) == i);
  }
}

TEST_CASE("decimals are compared as numbers, patterns are matched") {
  auto store = open("");
  auto database = store->connect(nullptr);
  tables(*store);
  for (auto [id, price] : {std::pair{1, "10"}, {2, "9.5"}, {3, "-1.25"}, {4, "9.50"}}) {
    Params params{Value::integer(id), Value::text("n" + std::to_string(id)), Value::text(price)};
    CHECK(write(*database, "INSERT INTO todo (id, name, price) VALUES (?1, ?2, ?3)", params).outcome.committed);
  }
  Rows ordered = sync_wait(rows(*database, "SELECT id FROM todo ORDER BY price, id"));
  CHECK(ordered.at(0, 0).as_integer() == 3);
  CHECK(ordered.at(1, 0).as_integer() == 2);
  CHECK(ordered.at(2, 0).as_integer() == 4);
  CHECK(ordered.at(3, 0).as_integer() == 1);
  CHECK(number(*database, "SELECT count(*) FROM todo WHERE price = '9.500'") == 2);
  CHECK(number(*database, "SELECT 'abc-12' REGEXP '^[a-z]+-\\d+$'") == 1);
  CHECK(number(*database, "SELECT 'abc' REGEXP '\\d'") == 0);
  CHECK(number(*database, "SELECT 'ab' || char(10) || 'cd' REGEXP '^[a-z]+$'") == 0);
  CHECK(number(*database, "SELECT 'ab' || char(10) REGEXP '^[a-z]+$'") == 0);
  CHECK_THROWS_AS(number(*database, "SELECT 'abc' REGEXP '('"), Error);
  CHECK_THROWS_AS(number(*database, "SELECT '" + std::string(200, 'a') + "' REGEXP '^(a+)+(b+)+$|(a|aa)+$b'"), Error);
}

TEST_CASE("urls") {
  CHECK(parse_url("sqlite:todoapp.db")->path == "todoapp.db");
  CHECK(parse_url("sqlite:/var/x.db")->path == "/var/x.db");
  CHECK(parse_url("sqlite:///var/x.db")->path == "/var/x.db");
  CHECK(parse_url("sqlite::memory:")->memory());
  for (const char* bad :
       {"", "todoapp.db", "postgres://x", "sqlite:", "sqlite://x.db", "sqlite:x/", "sqlite:x?mode=ro"}) {
    CHECK_FALSE(parse_url(bad));
  }
}

TEST_CASE("a file that is no database, or cannot be opened, is told in one line") {
  Folder folder;
  std::ofstream(folder.file("text.db")) << std::string(4096, 'x');
  CHECK(open_error(folder.file("text.db")) == "the database " + folder.file("text.db") + " is not an SQLite database");
  CHECK(open_error(folder.file("none/a.db")).find("cannot be opened: does its folder exist") != std::string::npos);
  std::filesystem::create_directory(folder.file("folder.db"));
  CHECK(open_error(folder.file("folder.db")).find("cannot be opened") != std::string::npos);
}

TEST_CASE("a file that another program holds is told in one line") {
  Folder folder;
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open(folder.file("a.db").c_str(), &other) == SQLITE_OK);
  REQUIRE(sqlite3_exec(other, "CREATE TABLE t (a); BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK);
  CHECK(open_error(folder.file("a.db")).find("is locked by another program") != std::string::npos);
  sqlite3_close(other);
}

TEST_CASE("a database that stays locked is busy, and works again afterwards") {
  Folder folder;
  Options options;
  options.busy_timeout = std::chrono::milliseconds(10);
  auto store = open(folder.file("a.db"), options);
  store->exclusively([](Script& script) { script.run("CREATE TABLE t (a)"); });
  auto database = store->connect(nullptr);
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open(folder.file("a.db").c_str(), &other) == SQLITE_OK);
  REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
  CHECK_THROWS_AS(write(*database, "INSERT INTO t VALUES (1)"), Busy);
  sqlite3_close(other);
  CHECK(write(*database, "INSERT INTO t VALUES (1)").outcome.committed);
}

TEST_CASE("what was acknowledged survives kill -9") {
  Folder folder;
  int channel[2];
  REQUIRE(pipe(channel) == 0);
  pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    auto store = open(folder.file("a.db"));
    tables(*store);
    auto database = store->connect(nullptr);
    for (int i = 1;; ++i) {
      if (!write(*database, "INSERT INTO list VALUES (?1, 'x')", {Value::integer(i)}).outcome.committed) _exit(1);
      if (::write(channel[1], &i, sizeof(i)) != sizeof(i)) _exit(1);
    }
  }
  int acknowledged = 0;
  while (acknowledged < 300 && read(channel[0], &acknowledged, sizeof(acknowledged)) == sizeof(acknowledged)) {
  }
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  close(channel[1]);
  while (read(channel[0], &acknowledged, sizeof(acknowledged)) == sizeof(acknowledged)) {
  }
  close(channel[0]);
  REQUIRE(acknowledged >= 300);
  auto store = open(folder.file("a.db"));
  auto database = store->connect(nullptr);
  CHECK(number(*database, "SELECT count(*) FROM list WHERE id <= " + std::to_string(acknowledged)) == acknowledged);
}

}  // namespace mw::db::sqlite
