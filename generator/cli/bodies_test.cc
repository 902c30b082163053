#include "generator/cli/bodies.h"

#include <doctest/doctest.h>

using namespace moonwright;
using namespace moonwright::cli;

namespace {

view::Body greeting() {
  view::Body body;
  body.name = "HelloQuery::greeting";
  body.definition = "definition\n";
  body.cpp_namespace = "hello";
  body.file = "app/hello_query.cc";
  body.place = {"spec.md", 12, 1, 1};
  body.sentence = "The graphql:api /has a hello:query.";
  return body;
}

bool is_missing(const std::string& path, const std::string& text) {
  const MemoryDisk disk(std::map<std::string, std::string>{{"out/app/" + path, text}});
  return !missing_bodies(disk, "out", {greeting()}).empty();
}

}  // namespace

TEST_CASE("a body is written where a file of app/ defines it") {
  CHECK_FALSE(is_missing("hello.cc", "Task<int> HelloQuery::greeting(Call& call) {"));
  CHECK_FALSE(is_missing("deep/down/all.cpp", "Task<int> hello::HelloQuery::greeting\n  (Call& call) {"));
  CHECK(is_missing("hello.cc", "// Task<int> HelloQuery::greeting(Call& call) {"));
  CHECK(is_missing("hello.cc", "/* HelloQuery::greeting(Call& call) */"));
  CHECK(is_missing("hello.cc", "Task<int> MyHelloQuery::greeting(Call& call) {"));
  CHECK(is_missing("hello.cc", "Task<int> HelloQuery::greetings(Call& call) {"));
  CHECK(is_missing("hello.md", "HelloQuery::greeting(Call& call)"));
}

TEST_CASE("skeletons name the line and the file") {
  const std::string text = skeletons({greeting()});
  CHECK(text.find("1 function that") != std::string::npos);
  CHECK(text.find("  spec.md:12: HelloQuery::greeting\n") != std::string::npos);
  CHECK(text.find("\n// app/hello_query.cc\n#include ") != std::string::npos);
  CHECK(text.find("namespace hello {\n\ndefinition\n\n}") != std::string::npos);
  CHECK(skeletons({}).empty());
}
