// What todoapp promises, in process and on SQLite in memory.
#include <doctest/doctest.h>

#include <string>

#include "generated/backend.h"
#include "runtime/testing/app.h"

namespace {

constexpr const char* garden = "01900000-0000-7000-8000-000000000001";

/// Two lists, three todos, one of them in no list.
void fill(mw::test::App& app) {
  const char* lists[][2] = {{garden, "Garden"}, {"01900000-0000-7000-8000-000000000002", "Kitchen"}};
  for (const auto& [id, name] : lists) {
    REQUIRE(app.query(std::string("mutation { saveTodolist(id: \"") + id + "\", name: \"" + name + "\") { ok } }").ok()
    );
  }
  REQUIRE(app.query(
                 "mutation($g: ID!) { saveTodos(todos: ["
                 "{id: \"01900000-0000-7000-8000-000000000101\", name: \"Mow\", todolistId: $g},"
                 "{id: \"01900000-0000-7000-8000-000000000102\", name: \"Sow\", todolistId: $g},"
                 "{id: \"01900000-0000-7000-8000-000000000103\", name: \"Call Ann\"}]) { ok } }",
                 std::string("{\"g\": \"") + garden + "\"}"
  )
              .ok());
}

}  // namespace

TEST_CASE("a statement per relation and level, whatever the number of rows") {
  mw::test::App app(todoapp::backend);
  fill(app);
  auto answer = app.query("{ todolists { name todoSet { name todolist { name } } } }");
  CHECK(
      answer.text() == R"({"data":{"todolists":[{"name":"Garden","todoSet":[)"
                       R"({"name":"Mow","todolist":{"name":"Garden"}},{"name":"Sow","todolist":{"name":"Garden"}}]},)"
                       R"({"name":"Kitchen","todoSet":[]}]}})"
  );
  CHECK(app.statements() == 3);
}

TEST_CASE("the key of a relation costs no statement") {
  mw::test::App app(todoapp::backend);
  fill(app);
  CHECK(app.query("{ todos { name todolistId } }").ok());
  CHECK(app.statements() == 1);
}

TEST_CASE("a list and its first todo are saved together, or not at all") {
  mw::test::App app(todoapp::backend);
  fill(app);
  const std::string start =
      "mutation($name: String!) { startList(todolistId: \"01900000-0000-7000-8000-000000000009\", todolistName: "
      "\"Cellar\","
      "todoId: \"01900000-0000-7000-8000-000000000109\", todoName: $name) { ok errors { code field } todo { name } } }";
  auto refused = app.query(start, R"({"name": "Mow"})");
  CHECK(
      refused.text() ==
      R"({"data":{"startList":{"ok":false,"errors":[{"code":"NOT_UNIQUE","field":"todoName"}],"todo":null}}})"
  );
  CHECK(
      app.query("{ todolists { name } }").text() == R"({"data":{"todolists":[{"name":"Garden"},{"name":"Kitchen"}]}})"
  );
  auto saved = app.query(start, R"({"name": "Sweep"})");
  CHECK(saved.text() == R"({"data":{"startList":{"ok":true,"errors":[],"todo":{"name":"Sweep"}}}})");
}

TEST_CASE("saving again changes the row; an absent argument keeps, null clears") {
  mw::test::App app(todoapp::backend);
  fill(app);
  const std::string id = "id: \"01900000-0000-7000-8000-000000000101\"";
  CHECK(app.query("mutation { bar(" + id + ", name: \"Mow twice\") { ok } }").ok());
  const std::string read = "{ todo(" + id + ") { name todolist { name } } }";
  CHECK(app.query(read).text() == R"({"data":{"todo":{"name":"Mow twice","todolist":{"name":"Garden"}}}})");
  CHECK(app.query("mutation { bar(" + id + ", name: \"Mow twice\", todolistId: null) { ok } }").ok());
  CHECK(app.query(read).text() == R"({"data":{"todo":{"name":"Mow twice","todolist":null}}})");
}

TEST_CASE("deleting a list deletes its todos; deleting nothing is an error") {
  mw::test::App app(todoapp::backend);
  fill(app);
  const std::string remove =
      std::string("mutation { deleteTodolist(id: \"") + garden + "\") { ok deletedIds errors { code } } }";
  CHECK(app.query(remove).data()["deleteTodolist"]["ok"] == true);
  CHECK(app.query("{ todos { name } }").text() == R"({"data":{"todos":[{"name":"Call Ann"}]}})");
  CHECK(
      app.query(remove).text() ==
      R"({"data":{"deleteTodolist":{"ok":false,"deletedIds":[],"errors":[{"code":"NOT_FOUND"}]}}})"
  );
}

TEST_CASE("what is too long, unknown or no key is refused with the field") {
  mw::test::App app(todoapp::backend);
  const std::string long_name(256, 'x');
  auto answer = app.query(
      "mutation($name: String!) { bar(id: \"01900000-0000-7000-8000-000000000101\", name: $name) { ok errors { code "
      "field } } }",
      "{\"name\": \"" + long_name + "\"}"
  );
  CHECK(answer.text() == R"({"data":{"bar":{"ok":false,"errors":[{"code":"TOO_LONG","field":"name"}]}}})");
  CHECK(app.query("{ todo(id: \"no uuid\") { name } }").text().find("sql") == std::string::npos);
  CHECK(app.internal_errors().empty());
}
