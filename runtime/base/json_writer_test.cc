#include "runtime/base/json_writer.h"

#include <doctest/doctest.h>

#include <limits>

#include "runtime/base/arena.h"

namespace mw {

TEST_CASE("objects, arrays and commas") {
  JsonWriter json(1);
  json.begin_object();
  json.key("name");
  json.string("Ann");
  json.key("tags");
  json.begin_array();
  json.integer(1);
  json.number(2.5);
  json.boolean(true);
  json.null();
  json.begin_object();
  json.end_object();
  json.end_array();
  json.key("json");
  json.json("[1,{}]");
  json.end_object();
  CHECK(json.take() == R"({"name":"Ann","tags":[1,2.5,true,null,{}],"json":[1,{}]})");
  CHECK(json.size() == 0);
}

TEST_CASE("strings are escaped") {
  JsonWriter json;
  json.string(std::string_view("a\"\\\n\x01\x1f\0é,", 9));
  CHECK(json.view() == R"("a\"\\\n\u0001\u001f\u0000é")");
  json.clear();
  json.string("");
  CHECK(json.view() == "\"\"");
}

TEST_CASE("a string that ends with a bracket does not swallow the comma") {
  JsonWriter json;
  json.begin_array();
  json.string("[");
  json.string("{");
  json.end_array();
  CHECK(json.view() == R"(["[","{"])");
}

TEST_CASE("numbers are the shortest text") {
  JsonWriter json;
  json.begin_array();
  json.number(0.1);
  json.number(5);
  json.number(std::numeric_limits<double>::infinity());
  json.integer(std::numeric_limits<std::int64_t>::min());
  json.end_array();
  CHECK(json.view() == "[0.1,5,null,-9223372036854775808]");
}

TEST_CASE("truncate takes back") {
  JsonWriter json;
  json.raw("[1");
  const std::size_t before = json.size();
  json.string("x");
  json.truncate(before);
  json.end_array();
  CHECK(json.view() == "[1]");
}

TEST_CASE("an arena gives arrays and copies") {
  Arena arena(64);
  auto numbers = arena.array<int>(1000);
  CHECK(numbers[999] == 0);
  CHECK(arena.copy("abc") == "abc");
  CHECK(arena.array<int>(0).empty());
  struct Point {
    int x;
    int y;
  };
  CHECK(arena.create<Point>(1, 2).y == 2);
}

}  // namespace mw
