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

TEST_CASE("the words of a name") {
  using Words = std::vector<std::string>;
  CHECK(words_of("").empty());
  CHECK(words_of("--").empty());
  CHECK(words_of("-a--b-") == Words{"a", "b"});
  CHECK(words_of("HTTPServer2Go") == Words{"http", "server2", "go"});
  CHECK(words_of("a.b/c:d e_f") == Words{"a", "b", "c", "d", "e", "f"});
  CHECK(words_of("ABC") == Words{"abc"});
  CHECK(pascal_case("-a--bC-") == "ABC");
  CHECK(kebab_case("_private") == "private");
  CHECK(camel_case("").empty());
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
