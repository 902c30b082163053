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

}  // namespace mw::graphql
