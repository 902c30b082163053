#include "runtime/graphql/language/parser.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "runtime/graphql/language/print.h"

using namespace mw::graphql;

namespace {

std::string error_of(const std::string& text, const ParseOptions& options = {}) {
  const ParseResult result = parse(text, options);
  if (result) return "no error";
  const Location at = result.error->locations.at(0);
  return result.error->message + " " + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("syntax errors say what was expected") {
  CHECK(error_of("") == "Syntax Error: Unexpected <EOF>. 1:1");
  CHECK(error_of("{") == "Syntax Error: Expected Name, found <EOF>. 1:2");
  CHECK(error_of("query {}") == "Syntax Error: Expected Name, found \"}\". 1:8");
  CHECK(error_of("{ a(b: $) }") == "Syntax Error: Expected Name, found \")\". 1:9");
  CHECK(error_of("notAnOperation Foo { a }") == "Syntax Error: Unexpected Name \"notAnOperation\". 1:1");
  CHECK(error_of("fragment on on on { on }") == "Syntax Error: Unexpected Name \"on\". 1:10");
  CHECK(error_of("query ($x: Int = $y) { a }") == "Syntax Error: Unexpected variable \"$y\" in constant value. 1:18");
  CHECK(
      error_of("\"d\" { a }") ==
      "Syntax Error: Unexpected description, descriptions are not supported on shorthand queries. 1:1"
  );
  CHECK(
      error_of("enum E { true }") ==
      "Syntax Error: Name \"true\" is reserved and cannot be used for an enum value. 1:10"
  );
  CHECK(error_of("extend type T") == "Syntax Error: Unexpected <EOF>. 1:14");
  CHECK(error_of("directive @d on NOWHERE") == "Syntax Error: Unexpected Name \"NOWHERE\". 1:17");
}

TEST_CASE("limits end the reading early") {
  CHECK(
      error_of("{ a b c }", {.max_tokens = 4}) ==
      "Syntax Error: Document contains more that 4 tokens. Parsing aborted. 1:9"
  );
  CHECK(parse("{ a b c }", {.max_tokens = 5}));
  CHECK(
      error_of("{ a @x @y @z }", {.max_directives = 2}) ==
      "Syntax Error: Document contains more than 2 directives. Parsing aborted. 1:11"
  );
}

TEST_CASE("nothing can be nested without end") {
  const std::string deep = "nested deeper than 200 levels";
  CHECK(error_of(repeated("{a", 100000)).find(deep) != std::string::npos);
  CHECK(error_of("{a(b:" + repeated("[", 100000)).find(deep) != std::string::npos);
  CHECK(error_of("{a(b:" + repeated("{c:", 100000)).find(deep) != std::string::npos);
  CHECK(error_of("{" + repeated("...{", 100000)).find(deep) != std::string::npos);
  CHECK(error_of("query($a:" + repeated("[", 100000)).find("Type is nested too deeply") != std::string::npos);
  CHECK(parse(repeated("{a", 200) + repeated("}", 200)));
}

TEST_CASE("a document owns its text and knows its places") {
  const ast::DocumentPtr document =
      parse("query Q($v: [Int!]! = [1]) {\n  alias: field(arg: $v) @skip(if: true)\n}").document;
  const auto& operation = ast::as<ast::OperationDefinition>(document->definitions[0]);
  CHECK(operation.name.value == "Q");
  CHECK(operation.variables[0].type->kind == ast::Kind::non_null_type);
  const auto& field = ast::as<ast::Field>(operation.selection_set->selections[0]);
  CHECK(field.response_key() == "alias");
  CHECK(field.arguments[0].value->kind == ast::Kind::variable);
  CHECK(location_at(document->text.body, field.start) == Location{2, 3});
  CHECK(document->token_count == 34);
}

TEST_CASE("values and types by themselves") {
  CHECK(print(*parse_value("[1, {a: $b}]").document) == "[1, {a: $b}]");
  CHECK(parse_const_value("$b").error->message == "Syntax Error: Unexpected variable \"$b\" in constant value.");
  CHECK(print(*parse_type("[Int!]!").document) == "[Int!]!");
  CHECK_FALSE(parse_type("Int Int"));
}

TEST_CASE("an error is shown with its line") {
  const Source source{"{\n  a(\n}", "q.graphql"};
  CHECK(
      print_error(*parse(source).error, &source) ==
      "Syntax Error: Expected Name, found \"}\".\n\nq.graphql:3:1\n3 | }\n  | ^"
  );
}

TEST_CASE("what is nested ten thousand times, closed or not, is refused in no time") {
  const std::size_t deep = 10'000;
  const std::string texts[] = {
      repeated("{a", deep),
      repeated("{a", deep) + repeated("}", deep),
      "{a" + repeated("(b:", deep),
      "{a" + repeated("(", deep) + repeated(")", deep) + "}",
      "{a(b: " + repeated("[", deep) + repeated("]", deep) + ")}",
      "{a(b: " + repeated("[", deep) + ")}",
      "{a(b: " + repeated("{c: ", deep) + "1" + repeated("}", deep) + ")}",
      "query($a: " + repeated("[", deep) + "Int" + repeated("]", deep) + ") {a}",
      repeated("{a ... on B", deep) + repeated("}", deep),
      repeated("(", deep),
      repeated("}", deep),
      repeated("\n", deep) + repeated("{a\n", deep),
      "{a(b: \"" + repeated("\\", 2 * deep),
      "{a(b: " + repeated("\"\"\"", deep) + ")}",
      repeated("fragment a on b ", deep),
      repeated("@a(b: {c: [", deep),
  };
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& text : texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(error_of(text) != "no error");
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
}
