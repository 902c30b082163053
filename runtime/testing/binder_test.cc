#include "runtime/app/binder.h"

#include <doctest/doctest.h>

#include "runtime/testing/app.h"
#include "runtime/testing/sample/backend.h"

namespace {

/// The problems of the sample with a part of its schema replaced.
std::vector<std::string> problems(const std::string& from, const std::string& to) {
  std::string schema(sample::backend.schema);
  const std::size_t at = schema.find(from);
  REQUIRE(at != std::string::npos);
  schema.replace(at, from.size(), to);
  mw::app::Backend backend = sample::backend;
  backend.schema = schema;
  return mw::app::bind(backend).problems;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("binder: schema and tables of the sample agree") {
  const auto bound = mw::app::bind(sample::backend);
  CHECK(bound.problems == Lines{});
  CHECK(bound.application);
}

TEST_CASE("binder: every difference is told with both sides") {
  CHECK(
      problems("  name: String!\n  todolist: Todolist", "  name: Int!\n  todolist: Todolist") ==
      Lines{"Todo.name: the table says String, the schema Int!"}
  );
  CHECK(
      problems("todolistId: ID\n}\n\ntype", "todolistId: ID!\n}\n\ntype") ==
      Lines{"Todo.todolistId: can be null in the table, but is ID! in the schema"}
  );
  CHECK(problems("  todolist: Todolist\n", "") == Lines{"Todo.todolist: the table has it, the schema has not"});
  CHECK(
      problems("  todolist: Todolist\n", "  todolist: Todolist\n  more: Int\n") ==
      Lines{"Todo.more: the schema has it, no table has"}
  );
  CHECK(
      problems("  todolist: Todolist\n", "  todolist: [Todolist!]\n") ==
      Lines{"Todo.todolist: the table says an item of Todolist, the schema [Todolist!]"}
  );
  CHECK(
      problems("todos(todolistName: String, ", "todos(name: String, ") ==
      Lines{
          "Query.todos: the schema has no argument \"todolistName\"", "Query.todos: the table has no argument \"name\""}
  );
  CHECK(
      problems("todolist(id: ID!): Todolist", "list(id: ID!): Todolist") ==
      Lines{"Query.todolist: the table has it, the schema has not", "Query.list: the schema has it, no table has"}
  );
  CHECK(
      problems("saveTodo(id: ID!, ", "saveTodo(key: ID!, ") ==
      Lines{"Mutation.saveTodo: the table has no argument \"key\""}
  );
  CHECK(
      problems("  todos: [Todo!]\n", "") == Lines{"Mutation.saveTodos: the schema has no field SaveTodosPayload.todos"}
  );
  CHECK(
      problems("input TodoForm {\n", "input TodoForm {\n  extra: Int\n") ==
      Lines{"Mutation.saveTodos: the table has no input for TodoForm.extra"}
  );
}

TEST_CASE("binder: a schema that is none, tables that do not hold together") {
  CHECK_FALSE(problems("type Query {", "type Query").empty());
  mw::db::Model model = *sample::backend.models[0];
  model.key = "key";
  const mw::db::Model* models[] = {&model};
  mw::app::Backend backend = sample::backend;
  backend.models = models;
  CHECK(mw::app::bind(backend).problems == Lines{"Todo: the key \"key\" is none of its columns"});
  CHECK_THROWS_AS(mw::test::App app(backend), std::runtime_error);

  constexpr std::string_view parts[] = {"name", "nothing"};
  model = *sample::backend.models[0];
  model.keys = parts;
  CHECK(mw::app::bind(backend).problems.at(0) == "Todo: the key \"nothing\" is none of its columns");

  mw::db::Relation relation = {.name = "tags", .kind = mw::db::RelationKind::through, .target = &model};
  model = *sample::backend.models[0];
  model.relations = {&relation, 1};
  CHECK(mw::app::bind(backend).problems == Lines{"Todo.tags: has no table of pairs"});
  relation = {.name = "ups", .kind = mw::db::RelationKind::via, .target = &model, .column = "upId"};
  CHECK(mw::app::bind(backend).problems == Lines{"Todo.ups: its column \"upId\" is none of Todo"});
}
