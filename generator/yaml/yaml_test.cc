#include <doctest/doctest.h>

#include "generator/yaml/codes.h"
#include "generator/yaml/reader.h"

using namespace moonwright;
using yaml::Node;

namespace {

struct Result {
  std::optional<Node> node;
  Diagnostics diagnostics;

  std::string code() const {
    return diagnostics.all().empty() ? "none" : std::string(diagnostics.all().front().code.name);
  }
  Place place() const { return diagnostics.all().empty() ? Place{} : diagnostics.all().front().place; }
};

Result read(const std::string& text, const std::string& file = "a.yml") {
  Result result;
  result.node = yaml::read_yaml(text, file, result.diagnostics);
  return result;
}

}  // namespace

TEST_CASE("values, their kinds and places") {
  const Result result = read("name: todoapp\nlist: [1, \"2\", true]\nnothing:\nin:\n  er: 1.5\n");
  REQUIRE(result.node);
  const Node& root = *result.node;
  CHECK(root.entries.size() == 4);
  CHECK(root.find("name")->text == "todoapp");
  CHECK(root.find("name")->is_text());
  CHECK(root.find("name")->place == Place{"a.yml", 1, 7, 7});
  CHECK(root.entry("list")->key_place == Place{"a.yml", 2, 1, 4});
  const Node& list = *root.find("list");
  CHECK(list.items[0].integer() == 1);
  CHECK_FALSE(list.items[1].integer());
  CHECK(list.items[1].is_text());
  CHECK(list.items[2].boolean() == true);
  CHECK(root.find("nothing")->is_null());
  CHECK(root.find("in")->find("er")->number() == 1.5);
  CHECK_FALSE(root.find("in")->find("er")->integer());
  CHECK(yaml::pointer(root, list.items[2]) == "/list/2");
  CHECK(yaml::pointer(root, root, "a/b") == "/a~1b");
}

TEST_CASE("JSON with comments and trailing commas") {
  const Result result = read(
      "// first\n{\"a\":1,/* in\n\tthe middle */ \"url\": \"http://x/#y\", # "
      "end\n\t\"b\":[1,2,],\n\"c\":{\"d\":null,},}\n",
      "a.json"
  );
  REQUIRE_MESSAGE(result.node, result.diagnostics.all().front().message);
  const Node& root = *result.node;
  CHECK(root.find("a")->integer() == 1);
  CHECK(root.find("url")->text == "http://x/#y");
  CHECK(root.find("url")->place.line == 3);
  CHECK(root.find("b")->items.size() == 2);
  CHECK(root.find("c")->find("d")->is_null());
}

TEST_CASE("columns count code points, also behind surrogate escapes") {
  const Result result = read("{\"smile\": \"\\ud83d\\ude00\", \"é\": \"x\", \"z\": \"y\"}", "a.json");
  REQUIRE(result.node);
  CHECK(result.node->find("smile")->text == "\xF0\x9F\x98\x80");
  CHECK(result.node->entry("é")->key_place.column == 27);
  CHECK(result.node->entry("z")->key_place.column == 37);
}

TEST_CASE("quotes inside plain scalars and comments do not count") {
  const Result result = read("a: it's \"fine\"\n# don't \"\nb: \"\\ud83d\\ude00\"\nc: http://x/y\n");
  REQUIRE(result.node);
  CHECK(result.node->find("a")->text == "it's \"fine\"");
  CHECK(result.node->find("b")->text == "\xF0\x9F\x98\x80");
  CHECK(result.node->find("c")->text == "http://x/y");
}

TEST_CASE("an empty file is a null node") {
  CHECK(read("").node->is_null());
  CHECK(read("# nothing\n").node->is_null());
  CHECK(
      read("\xEF\xBB\xBF"
           "a: 1")
          .node->find("a")
          ->integer() == 1
  );
}

TEST_CASE("duplicate keys are refused, all of them, with both places") {
  const Result result = read("a: 1\nb: {c: 1, c: 2}\na: 3\n");
  CHECK_FALSE(result.node);
  REQUIRE(result.diagnostics.errors() == 2);
  CHECK(result.code() == "duplicate-key");
  CHECK(result.place() == Place{"a.yml", 2, 11, 1});
  CHECK(result.diagnostics.all()[1].related[0].place.line == 1);
}

TEST_CASE("what is refused") {
  CHECK(read("a: &x 1\nb: *x\n").code() == "yaml-anchor");
  CHECK(read("a: [&x {}, *x]").code() == "yaml-anchor");
  CHECK(read("a: !!str 5\n").code() == "yaml-syntax");
  CHECK(read("? [a]\n: b\n").code() == "yaml-syntax");
  CHECK(read("a: 1\n---\nb: 2\n").code() == "yaml-syntax");
  CHECK(read("a: [1, 2\n").code() == "yaml-syntax");
  CHECK(read("{\"a\": \"b}", "a.json").code() == "yaml-syntax");
  CHECK(read("a: \"\\ud83d\"\n").code() == "yaml-syntax");
  CHECK(read("a: \xFF\n").code() == "not-utf8");
  CHECK(read("a: \xFF\n").place() == Place{"a.yml", 1, 4, 1});
  CHECK(read(std::string("a\0b", 3)).code() == "not-utf8");
}

TEST_CASE("limits") {
  CHECK(read(std::string(63, '[') + std::string(63, ']')).node);
  CHECK(read(std::string(65, '[') + std::string(65, ']')).code() == "file-too-big");
  CHECK_FALSE(read(std::string(100'000, '[')).node);
  CHECK(read(std::string(5u << 20, ' ')).code() == "file-too-big");
  std::string many = "[";
  for (int i = 0; i < 200'001; ++i) many += "1,";
  CHECK(read(many + "]").code() == "file-too-big");
}

TEST_CASE("broken JSON: what is missing, and where") {
  const auto told = [](const std::string& text) {
    const Result result = read(text, "a.json");
    if (result.node || result.diagnostics.errors() != 1) return std::string("not one error");
    return std::to_string(result.place().line) + ":" + std::to_string(result.place().column) + " " +
           result.diagnostics.all()[0].message.substr(std::string("not valid JSON: ").size());
  };
  CHECK(told("{\"a\": {\"b\": 1}\n") == "1:15 expected `,` or `}`, the file ends here");
  CHECK(told("{\n  \"a\": 1\n  \"b\": 2\n}") == "3:3 expected `,` or `}`");
  CHECK(told("{\"a\": [1 2]}") == "1:10 expected `,` or `]`");
  CHECK(told("{\"a: 1,\n \"b\": 2}") == "1:2 this text has no closing `\"` on its line");
  CHECK(told("{a: 1}") == "1:2 expected a key in double quotes or `}`");
  CHECK(told("{\"a\" 1}") == "1:6 expected `:` after the key");
  CHECK(told("{\"a\": }") == "1:7 expected a value");
  CHECK(told("{\"a\": yes}") == "1:7 expected a value: texts stand in double quotes");
  CHECK(told("{}}") == "1:3 nothing may follow the end of the value");
  CHECK(told("{} {}") == "1:4 nothing may follow the end of the value");
  CHECK(told("[1,,2]") == "1:4 expected a value");
  CHECK(told(" // only a comment\n") == "1:1 the file is empty");
  CHECK(told("") == "1:1 the file is empty");
  CHECK(read("{\"a\": \"\\\"}\", \"b\": [[], {}, -1.5e+3, null,],}", "a.json").node);
}
