// Null propagation in all shapes.
#include <doctest/doctest.h>

#include "runtime/graphql/execution/test_support.h"

namespace mw::graphql {

using test::ValueService;

namespace {

std::string run(const std::string& sdl, const std::string& root, const std::string& query) {
  return ValueService(sdl, root).run(query);
}

std::string null_error(const std::string& field, int column, const std::string& path) {
  return "{\"message\":\"Cannot return null for non-nullable field " + field +
         ".\",\"locations\":[{\"line\":1,\"column\":" + std::to_string(column) + "}],\"path\":[" + path + "]}";
}

}  // namespace

TEST_CASE("a null in a nullable place stays there") {
  CHECK(
      run("type Query { a: [Int] b: [Query] }", "{a: [1, null], b: [null, {a: null}]}", "{ a b { a } }") ==
      R"({"data":{"a":[1,null],"b":[null,{"a":null}]}})"
  );
}

TEST_CASE("a null leaf takes its object, and no more if that is nullable") {
  CHECK(
      run("type Query { q: Q } type Q { a: Int! b: Int }", "{q: {b: 1}}", "{ q { b a } }") ==
      R"({"data":{"q":null},"errors":[)" + null_error("Q.a", 9, R"("q","a")") + "]}"
  );
}

TEST_CASE("non-null all the way up makes data null") {
  CHECK(
      run("type Query { q: Q! } type Q { q: Q! a: Int! }", "{q: {q: {}}}", "{ q { q { a } } }") ==
      R"({"data":null,"errors":[)" + null_error("Q.a", 11, R"("q","q","a")") + "]}"
  );
}

TEST_CASE("a null item of a list of non-null takes the list") {
  const char* sdl = "type Query { a: [Q!] b: Int } type Q { c: Int! }";
  CHECK(
      run(sdl, "{a: [{c: 1}, null], b: 2}", "{ a { c } b }") ==
      R"({"data":{"a":null,"b":2},"errors":[)" + null_error("Query.a", 3, R"("a",1)") + "]}"
  );
  CHECK(
      run(sdl, "{a: [{c: 1}, {}], b: 2}", "{ a { c } b }") ==
      R"({"data":{"a":null,"b":2},"errors":[)" + null_error("Q.c", 7, R"("a",1,"c")") + "]}"
  );
}

TEST_CASE("a null item of a nullable list item stays in its place") {
  CHECK(
      run("type Query { a: [Q] } type Q { c: Int! }", "{a: [{c: 1}, {}, {c: 3}]}", "{ a { c } }") ==
      R"({"data":{"a":[{"c":1},null,{"c":3}]},"errors":[)" + null_error("Q.c", 7, R"("a",1,"c")") + "]}"
  );
}

TEST_CASE("a null list that must not be null") {
  CHECK(
      run("type Query { q: Q } type Q { a: [Int!]! }", "{q: {}}", "{ q { a } }") ==
      R"({"data":{"q":null},"errors":[)" + null_error("Q.a", 7, R"("q","a")") + "]}"
  );
  CHECK(
      run("type Query { q: Q } type Q { a: [Int!]! }", "{q: {a: [1, null]}}", "{ q { a } }") ==
      R"({"data":{"q":null},"errors":[)" + null_error("Q.a", 7, R"("q","a",1)") + "]}"
  );
}

TEST_CASE("lists of lists of objects") {
  const char* sdl = "type Query { a: [[Q!]] b: [[Q]!] } type Q { c: Int! }";
  CHECK(
      run(sdl, "{a: [[{c: 1}], [], [{c: 2}, null], null]}", "{ a { c } }") ==
      R"({"data":{"a":[[{"c":1}],[],null,null]},"errors":[)" + null_error("Query.a", 3, R"("a",2,1)") + "]}"
  );
  CHECK(
      run(sdl, "{b: [[{c: 1}, null], [{}], [{c: 3}]]}", "{ b { c } }") ==
      R"({"data":{"b":[[{"c":1},null],[null],[{"c":3}]]},"errors":[)" + null_error("Q.c", 7, R"("b",1,0,"c")") + "]}"
  );
  CHECK(
      run(sdl, "{b: [[{c: 1}], null]}", "{ b { c } }") ==
      R"({"data":{"b":null},"errors":[)" + null_error("Query.b", 3, R"("b",1)") + "]}"
  );
}

TEST_CASE("two nulls in one object are one error, two in siblings are two") {
  CHECK(
      run("type Query { q: Q r: Q } type Q { a: Int! b: Int! }", "{q: {}, r: {}}", "{ q { a b } r { b } }") ==
      R"({"data":{"q":null,"r":null},"errors":[)" + null_error("Q.a", 7, R"("q","a")") + "," +
          null_error("Q.b", 17, R"("r","b")") + "]}"
  );
}

}  // namespace mw::graphql
