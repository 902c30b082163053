#include <doctest/doctest.h>

#include "runtime/testing/app.h"
#include "runtime/testing/sample/backend.h"

namespace {

const std::string milk = "00000000-0000-7000-8000-000000000001";
const std::string mail = "00000000-0000-7000-8000-000000000002";
const std::string home = "00000000-0000-7000-8000-00000000000a";

std::string save(const std::string& arguments) {
  return "mutation { saveTodo(" + arguments + ") { ok errors { code field message } todo { id name todolistId } } }";
}
std::string id(const std::string& value) {
  return "id: \"" + value + "\"";
}

/// "CODE field" of the only error; anything else as it is.
std::string error_of(const mw::test::Json& payload) {
  if (payload["ok"] == false && payload["errors"].size() == 1) {
    return payload["errors"][0]["code"].text() + " " + payload["errors"][0]["field"].text();
  }
  return payload.text();
}

}  // namespace

TEST_CASE("post: inserts, then updates by key; absent keeps, null clears") {
  mw::test::App app(sample::backend);
  app.execute("INSERT INTO todolist (id, name) VALUES (x'0000000000007000800000000000000a', 'home')");
  auto answer = app.query(save(id(milk) + R"(, name: "milk", todolistId: ")" + home + "\""));
  CHECK(
      answer.text() == R"({"data":{"saveTodo":{"ok":true,"errors":[],"todo":{"id":")" + milk +
                           R"(","name":"milk","todolistId":")" + home + R"("}}}})"
  );
  CHECK(app.statements() == 3);  // is it there, insert, read for the payload
  answer = app.query(save(id(milk) + R"(, name: "bread")"));
  CHECK(answer.data()["saveTodo"]["todo"]["name"] == "bread");
  CHECK(answer.data()["saveTodo"]["todo"]["todolistId"] == home);
  answer = app.query(save(id(milk) + R"(, name: "bread", todolistId: null)"));
  CHECK(answer.data()["saveTodo"]["todo"]["todolistId"] == nullptr);
  CHECK(app.query("{ todos { name } }").text() == R"({"data":{"todos":[{"name":"bread"}]}})");
}

TEST_CASE("post: what a caller can mend is in the payload, and nothing is stored") {
  mw::test::App app(sample::backend);
  CHECK(app.query(save(id(milk) + R"(, name: "milk")")).data()["saveTodo"]["ok"] == true);
  const auto error = [&app](const std::string& arguments) {
    const auto answer = app.query(save(arguments));
    CAPTURE(answer.text());
    CHECK(app.internal_errors().empty());
    CHECK(answer.data()["saveTodo"]["todo"].text() == "null");
    return error_of(answer.data()["saveTodo"]);
  };
  CHECK(error(id(mail) + R"(, name: "milk")") == "NOT_UNIQUE name");
  CHECK(error(id(mail) + R"(, name: "mail", todolistId: ")" + home + "\"") == "REFERENCE todolistId");
  CHECK(error(id("no-uuid") + R"(, name: "mail")") == "INVALID id");
  CHECK(error(id(mail) + R"(, name: "mail", todolistId: "1")") == "INVALID todolistId");
  CHECK(error(id(mail) + ", name: \"" + std::string(256, 'x') + "\"") == "TOO_LONG name");
  CHECK(app.query("{ todos { name } }").data()["todos"].size() == 1);
}

TEST_CASE("post: lengths are counted in code points, all errors are told at once") {
  mw::test::App app(sample::backend);
  std::string name;
  for (int i = 0; i < 255; ++i) name += "\xf0\x9f\x98\x80";
  CHECK(app.query(save(id(milk) + ", name: \"" + name + "\"")).data()["saveTodo"]["ok"] == true);
  const auto answer = app.query(save(id("x") + ", name: \"" + name + "!\", todolistId: \"y\""));
  CHECK(answer.data()["saveTodo"]["errors"].size() == 3);
}

TEST_CASE("post: a list is stored as a whole or not at all, errors have the place") {
  mw::test::App app(sample::backend);
  const char* query =
      "mutation ($todos: [TodoForm!]!) { saveTodos(todos: $todos) { ok errors { code field } todos { name } } }";
  auto answer = app.query(
      query, R"({"todos": [{"id": ")" + milk + R"(", "name": "milk"}, {"id": ")" + mail + R"(", "name": "mail"}]})"
  );
  CHECK(answer.text() == R"({"data":{"saveTodos":{"ok":true,"errors":[],"todos":[{"name":"milk"},{"name":"mail"}]}}})");
  CHECK(app.statements() == 4);
  answer = app.query(
      query, R"({"todos": [{"id": ")" + mail + R"(", "name": "post"}, {"id": ")" + home + R"(", "name": "milk"}]})"
  );
  CHECK(
      answer.text() ==
      R"({"data":{"saveTodos":{"ok":false,"errors":[{"code":"NOT_UNIQUE","field":"todos.1.name"}],"todos":null}}})"
  );
  CHECK(app.query("{ todos { name } }").text() == R"({"data":{"todos":[{"name":"milk"},{"name":"mail"}]}})");
  // One key twice: the later one wins, and both places show the row.
  answer = app.query(
      query, R"({"todos": [{"id": ")" + home + R"(", "name": "a"}, {"id": ")" + home + R"(", "name": "b"}]})"
  );
  CHECK(answer.data()["saveTodos"]["todos"].text() == R"([{"name":"b"},{"name":"b"}])");
  CHECK(app.query(query, R"({"todos": []})").data()["saveTodos"].text() == R"({"ok":true,"errors":[],"todos":[]})");
}

TEST_CASE("post: two types in one transaction, the parent first") {
  mw::test::App app(sample::backend);
  const auto post = [&app](const std::string& name) {
    return app.query(
        R"(mutation { postBoth(todolistId: ")" + home + R"(", todolistName: "home", todoId: ")" + milk +
        R"(", todoName: ")" + name + R"(", todoTodolistId: ")" + home +
        R"(") { ok errors { code field } todo { name todolist { name } } todolist { name todoSet { name } } } })"
    );
  };
  CHECK(error_of(post(std::string(256, 'x')).data()["postBoth"]) == "TOO_LONG todoName");
  app.execute("INSERT INTO todo (id, name) VALUES (randomblob(16), 'taken')");
  CHECK(error_of(post("taken").data()["postBoth"]) == "NOT_UNIQUE todoName");
  CHECK(app.query("{ todolists { name } }").text() == R"({"data":{"todolists":[]}})");
  CHECK(
      post("milk").text() ==
      R"({"data":{"postBoth":{"ok":true,"errors":[],"todo":{"name":"milk","todolist":{"name":"home"}},)"
      R"("todolist":{"name":"home","todoSet":[{"name":"milk"}]}}}})"
  );
}

TEST_CASE("post: a uuid that is not given is made by the server") {
  mw::test::App app(sample::backend);
  const auto answer = app.query(
      R"(mutation { postBoth(todoId: ")" + milk + R"(", todoName: "a", todolistName: "b") { todolist { id } } })"
  );
  const std::string made = answer.data()["postBoth"]["todolist"]["id"].text();
  REQUIRE(made.size() == 36);
  CHECK(made[14] == '7');
}

TEST_CASE("delete: by key, once") {
  mw::test::App app(sample::backend);
  app.query(save(id(milk) + R"(, name: "milk")"));
  const std::string query = "mutation { deleteTodo(" + id(milk) + ") { ok deletedIds errors { code field message } } }";
  CHECK(
      app.query(query).text() == R"({"data":{"deleteTodo":{"ok":true,"deletedIds":[")" + milk + R"("],"errors":[]}}})"
  );
  CHECK(app.statements() == 1);
  CHECK(
      app.query(query).text() == R"({"data":{"deleteTodo":{"ok":false,"deletedIds":[],)"
                                 R"("errors":[{"code":"NOT_FOUND","field":"id","message":"is not there"}]}}})"
  );
  CHECK(
      error_of(app.query("mutation { deleteTodo(id: \"'\") { ok errors { code field } } }").data()["deleteTodo"]) ==
      "INVALID id"
  );
}

TEST_CASE("mutations of one request run one after the other, a refused one leaves the others' answers") {
  mw::test::App app(sample::backend);
  const auto answer = app.query(
      "mutation { a: saveTodo(" + id(milk) + R"(, name: "x") { ok } b: saveTodo()" + id(mail) +
      R"(, name: "x") { ok } c: deleteTodo()" + id(milk) + ") { ok } d: saveTodo(" + id(mail) +
      R"(, name: "x") { ok } })"
  );
  CHECK(answer.text() == R"({"data":{"a":{"ok":true},"b":{"ok":false},"c":{"ok":true},"d":{"ok":true}}})");
}
