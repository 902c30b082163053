#include <doctest/doctest.h>

#include "runtime/testing/app.h"
#include "runtime/testing/sample/backend.h"

namespace {

/// Three lists with two, one and no todos, and one todo without a list.
void fill(mw::test::App& app) {
  app.execute(R"(
    INSERT INTO todolist (id, name) VALUES
      (x'0000000000000000000000000000000a', 'home'), (x'0000000000000000000000000000000b', 'work'),
      (x'0000000000000000000000000000000c', 'idle');
    INSERT INTO todo (id, name, todolist_id) VALUES
      (x'00000000000000000000000000000001', 'milk', x'0000000000000000000000000000000a'),
      (x'00000000000000000000000000000002', 'mail', x'0000000000000000000000000000000b'),
      (x'00000000000000000000000000000003', 'rest', NULL),
      (x'00000000000000000000000000000004', 'eggs', x'0000000000000000000000000000000a');
  )");
}

}  // namespace

TEST_CASE("read: a list, by key") {
  mw::test::App app(sample::backend);
  fill(app);
  const auto answer = app.query("{ todos { id name todolistId } }");
  CHECK(
      answer.text() ==
      R"({"data":{"todos":[{"id":"00000000-0000-0000-0000-000000000001","name":"milk",)"
      R"("todolistId":"00000000-0000-0000-0000-00000000000a"},)"
      R"({"id":"00000000-0000-0000-0000-000000000002","name":"mail","todolistId":"00000000-0000-0000-0000-00000000000b"},)"
      R"({"id":"00000000-0000-0000-0000-000000000003","name":"rest","todolistId":null},)"
      R"({"id":"00000000-0000-0000-0000-000000000004","name":"eggs",)"
      R"("todolistId":"00000000-0000-0000-0000-00000000000a"}]}})"
  );
  CHECK(app.statements() == 1);
}

TEST_CASE("read: relations cost one statement each, whatever the number of rows") {
  mw::test::App app(sample::backend);
  fill(app);
  const auto answer = app.query("{ todolists { name todoSet { name todolist { name } } } }");
  CHECK(
      answer.text() ==
      R"({"data":{"todolists":[)"
      R"({"name":"home","todoSet":[{"name":"milk","todolist":{"name":"home"}},{"name":"eggs","todolist":{"name":"home"}}]},)"
      R"({"name":"work","todoSet":[{"name":"mail","todolist":{"name":"work"}}]},)"
      R"({"name":"idle","todoSet":[]}]}})"
  );
  CHECK(app.statements() == 3);
  for (int i = 0; i < 50; ++i) {
    app.execute("INSERT INTO todolist (id, name) VALUES (randomblob(16), 'more')");
    app.execute("INSERT INTO todo (id, name, todolist_id) SELECT randomblob(16), hex(randomblob(8)), id FROM todolist");
  }
  CHECK(app.query("{ todolists { name todoSet { name todolist { name } } } }").ok());
  CHECK(app.statements() == 3);
}

TEST_CASE("read: a foreign key asked for its key alone needs no statement") {
  mw::test::App app(sample::backend);
  fill(app);
  const auto answer = app.query("{ todos { todolist { id __typename } } }");
  CHECK(app.statements() == 1);
  CHECK(answer.data()["todos"][2]["todolist"] == nullptr);
  CHECK(answer.data()["todos"][3]["todolist"]["id"] == "00000000-0000-0000-0000-00000000000a");
  CHECK(answer.data()["todos"][3]["todolist"]["__typename"] == "Todolist");
}

TEST_CASE("read: an item, there and not there") {
  mw::test::App app(sample::backend);
  fill(app);
  const char* query = "query ($id: ID!) { todo(id: $id) { name todolist { name } } }";
  auto answer = app.query(query, R"({"id": "00000000-0000-0000-0000-000000000002"})");
  CHECK(answer.text() == R"({"data":{"todo":{"name":"mail","todolist":{"name":"work"}}}})");
  CHECK(app.statements() == 2);
  CHECK(app.query(query, R"({"id": "00000000-0000-0000-0000-0000000000ff"})").text() == R"({"data":{"todo":null}})");
  CHECK(app.statements() == 1);
}

TEST_CASE("read: arguments filter, also through foreign keys; absent and null do not") {
  mw::test::App app(sample::backend);
  fill(app);
  CHECK(
      app.query(R"({ todos(todolistName: "home") { name } })").text() ==
      R"({"data":{"todos":[{"name":"milk"},{"name":"eggs"}]}})"
  );
  CHECK(app.query(R"({ todos(todolistName: "'; DROP TABLE todo --") { name } })").data()["todos"].size() == 0);
  CHECK(app.query("{ todos(todolistName: null) { name } }").data()["todos"].size() == 4);
  CHECK(app.query("query ($n: String) { todos(todolistName: $n) { name } }").data()["todos"].size() == 4);
}

TEST_CASE("read: pages of root lists and of related sets") {
  mw::test::App app(sample::backend);
  fill(app);
  CHECK(
      app.query("{ todos(limit: 2, offset: 1) { name } }").text() ==
      R"({"data":{"todos":[{"name":"mail"},{"name":"rest"}]}})"
  );
  CHECK(app.query("{ todos(limit: 0) { name } }").data()["todos"].size() == 0);
  CHECK(app.query("{ todos(limit: null, offset: null) { name } }").data()["todos"].size() == 4);
  CHECK(
      app.query("{ todolists { todoSet(limit: 1) { name } } }").text() ==
      R"({"data":{"todolists":[{"todoSet":[{"name":"milk"}]},{"todoSet":[{"name":"mail"}]},{"todoSet":[]}]}})"
  );
  CHECK(
      app.query("{ todolists { todoSet(limit: 1, offset: 1) { name } } }").text() ==
      R"({"data":{"todolists":[{"todoSet":[{"name":"eggs"}]},{"todoSet":[]},{"todoSet":[]}]}})"
  );
}

TEST_CASE("read: what cannot be asked for is an error of the field") {
  mw::test::App app(sample::backend);
  fill(app);
  const auto code = [&app](const char* query) {
    const auto answer = app.query(query);
    CAPTURE(answer.text());
    CHECK(app.internal_errors().empty());
    return answer.errors()[0]["extensions"]["code"].text();
  };
  CHECK(code("{ todos(limit: 1001) { name } }") == "BAD_USER_INPUT");
  CHECK(code("{ todos(limit: -1) { name } }") == "BAD_USER_INPUT");
  CHECK(code("{ todos(offset: -1) { name } }") == "BAD_USER_INPUT");
  CHECK(code("{ todolists { todoSet(limit: 1001) { name } } }") == "BAD_USER_INPUT");
  CHECK(code(R"({ todo(id: "1") { name } })") == "BAD_USER_INPUT");
  CHECK(code(R"({ todo(id: 1) { name } })") == "BAD_USER_INPUT");
  CHECK(app.query("{ todos(limit: 99999999999) { name } }").errors().size() == 1);
  CHECK(app.query("{ todos(limit: 2147483647, offset: 2147483647) { name } }").errors().size() == 1);
}

TEST_CASE("read: aliases, fragments and one field in several places") {
  mw::test::App app(sample::backend);
  fill(app);
  const auto answer = app.query(R"(
    { a: todos(limit: 1) { ...T } b: todos(offset: 3) { todolist { id } ...T } }
    fragment T on Todo { name todolist { name todoSet { name } } })");
  CHECK(
      answer.text() ==
      R"({"data":{"a":[{"name":"milk","todolist":{"name":"home","todoSet":[{"name":"milk"},{"name":"eggs"}]}}],)"
      R"("b":[{"todolist":{"id":"00000000-0000-0000-0000-00000000000a","name":"home",)"
      R"("todoSet":[{"name":"milk"},{"name":"eggs"}]},"name":"eggs"}]}})"
  );
  CHECK(app.statements() == 6);
}
