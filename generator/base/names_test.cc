#include "generator/base/names.h"

#include <doctest/doctest.h>

using namespace moonwright;

TEST_CASE("a word in its spellings") {
  CHECK(pascal_case("todo-list") == "TodoList");
  CHECK(camel_case("todo-list") == "todoList");
  CHECK(snake_case("todoList") == "todo_list");
  CHECK(kebab_case("TodoList") == "todo-list");
  CHECK(upper_snake_case("in-progress") == "IN_PROGRESS");
  CHECK(snake_case("HTTPServer") == "http_server");
}

TEST_CASE("plurals") {
  CHECK(plural_of("todo") == "todos");
  CHECK(plural_of("sales-person") == "sales-people");
  CHECK(plural_of("category") == "categories");
  CHECK(plural_of("day") == "days");
  CHECK(plural_of("box") == "boxes");
  CHECK(plural_of("branch") == "branches");
  CHECK(plural_of("sheep") == "sheep");
}

TEST_CASE("the nearest name") {
  CHECK(nearest_name("onDelet", {"onDelete", "unique"}) == "onDelete");
  CHECK(nearest_name("zzz", {"onDelete", "unique"}).empty());
  CHECK(did_you_mean("nmae", {"name"}) == " (did you mean `name`?)");
}
