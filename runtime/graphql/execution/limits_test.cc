#include "runtime/graphql/execution/limits.h"

#include <doctest/doctest.h>

#include "runtime/graphql/execution/test_support.h"

namespace mw::graphql {
namespace {

std::string first_error(const std::string& text, const Limits& limits) {
  const ParseResult parsed = parse(text, parse_options(limits));
  if (!parsed) return parsed.error->message;
  const std::vector<GraphQLError> errors = check_limits(*parsed.document, limits);
  return errors.empty() ? "" : errors.front().message;
}

Limits no_limits() {
  return Limits{0, 0, 0, 0, 0, 0, true};
}

}  // namespace

TEST_CASE("depth counts through fragments, but not into introspection") {
  Limits limits = no_limits();
  limits.max_depth = 3;
  CHECK(first_error("{ a { b { c } } }", limits).empty());
  CHECK(
      first_error("{ a { ...F } } fragment F on T { b { c { d } } }", limits) ==
      "The operation has a depth of 4, the limit is 3."
  );
  CHECK(first_error("{ __schema { types { ofType { ofType { name } } } } }", limits).empty());
}

TEST_CASE("fields of a fragment count wherever it is spread, without overflow") {
  Limits limits = no_limits();
  limits.max_fields = 1000;
  std::string bomb = "{ ...F0 }";
  for (int i = 0; i < 60; ++i) {
    const std::string next = "...F" + std::to_string(i + 1);
    bomb += " fragment F" + std::to_string(i) + " on T { a { " + next + " } b { " + next + " } }";
  }
  bomb += " fragment F60 on T { x }";
  CHECK(first_error(bomb, limits) == "The operation has a number of fields of 1000000000, the limit is 1000.");
}

TEST_CASE("aliases, root fields, directives and tokens") {
  Limits limits = no_limits();
  limits.max_aliases = 1;
  CHECK(first_error("{ a: x b: x }", limits) == "The operation has a number of aliases of 2, the limit is 1.");
  limits = no_limits();
  limits.max_root_fields = 2;
  CHECK(first_error("{ a b c }", limits) == "The operation has a number of root fields of 3, the limit is 2.");
  CHECK(first_error("{ a b { c d } }", limits).empty());
  limits = no_limits();
  limits.max_tokens = 4;
  CHECK_FALSE(first_error("{ a b c }", limits).empty());
}

TEST_CASE("introspection may be off; __typename stays") {
  Limits limits = no_limits();
  limits.introspection = false;
  CHECK(first_error("{ __typename }", limits).empty());
  CHECK(
      first_error("{ a { b } __schema { description } }", limits) ==
      "GraphQL introspection has been disabled, but the requested query contained the field \"__schema\"."
  );
}

TEST_CASE("a document over a limit is refused before it is executed, and cost may refuse a plan") {
  ExecutorOptions options;
  options.limits.max_depth = 1;
  options.cost = [](const Plan& plan, const Object&) -> std::optional<GraphQLError> {
    if (plan.root->fields.size() < 3) return std::nullopt;
    return GraphQLError{"Too expensive.", {}, {}, {}};
  };
  test::Service service("type Query { a: Int b: Int c: Int q: Query }", Bindings(), options);
  CHECK(service.run("{ q { a } }").find("\"code\":\"LIMIT\"") != std::string::npos);
  CHECK(service.run("{ a b c }") == R"({"errors":[{"message":"Too expensive."}]})");
  CHECK(service.run("{ a b }") == R"({"data":{"a":null,"b":null}})");
}

namespace {

const char* const nested = "type Query { list: [Item] } type Item { name: String list: [Item] }";
const char* const four = R"({list: [{name: "a", list: [{name: "b"}]}, {name: "c", list: [{name: "d"}]}]})";

test::ValueService limited(std::size_t rows, std::size_t bytes) {
  ExecutorOptions options;
  options.limits.max_rows = rows;
  options.limits.max_response_bytes = bytes;
  return {nested, four, options};
}

}  // namespace

TEST_CASE("rows of all levels count together, and too many are no answer") {
  const std::string query = "{ list { name list { name } } }";
  const std::string refused =
      R"({"data":null,"errors":[{"message":"The operation takes more than 3 rows, which is the limit.",)"
      R"("extensions":{"code":"LIMIT"}}]})";
  CHECK(limited(3, 0).run(query) == refused);
  CHECK(limited(4, 0).run(query).find("errors") == std::string::npos);
  CHECK(limited(0, 0).run(query).find("errors") == std::string::npos);
  CHECK(limited(2, 0).run("{ list { name } }").find("errors") == std::string::npos);
}

TEST_CASE("rows that resolvers read count as soon as they are read") {
  RequestContext context;
  context.row_limit = 10;
  context.count_rows(10);
  CHECK_THROWS_AS(context.count_rows(1), LimitError);
}

TEST_CASE("an answer that is too long is none") {
  const std::string query = "{ list { name list { name } } }";
  const std::string answer = limited(0, 0).run(query);
  // The limit is one of what stands before the last brace.
  CHECK(limited(0, answer.size() - 1).run(query) == answer);
  const std::string refused = limited(0, answer.size() - 2).run(query);
  CHECK(refused.find(R"({"data":null,"errors":[{"message":"The answer has more than)") == 0);
  CHECK(refused.find(R"("code":"LIMIT")") != std::string::npos);
}

TEST_CASE("without introspection errors suggest no names") {
  const char* const sdl = "type Query { name(by: Kind): String } enum Kind { FIRST LAST }";
  ExecutorOptions closed;
  closed.limits.introspection = false;
  test::ValueService service(sdl, "{}", closed);
  for (const char* query :
       {"{ nam }", "{ name(bye: FIRST) }", "{ name(by: FIRS) }", "query Q($k: Kin) { name(by: $k) }"}) {
    CHECK(test::ValueService(sdl, "{}").run(query).find("Did you mean") != std::string::npos);
    CHECK(service.run(query).find("\"errors\"") != std::string::npos);
    CHECK(service.run(query).find("Did you mean") == std::string::npos);
  }
  const std::string wrong = service.run("query Q($k: Kind) { name(by: $k) }", test::object("{k: \"FIRS\"}"));
  CHECK(wrong.find("Did you mean") == std::string::npos);
}

}  // namespace mw::graphql
