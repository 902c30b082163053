#include <doctest/doctest.h>

#include "runtime/graphql/execution/test_support.h"

namespace mw::graphql {
namespace {

constexpr const char* sdl = R"(
  "The root."
  type Query { todos(limit: Int = 20, old: Int @deprecated): [Todo!]! any: Any gone: Int @deprecated(reason: "moved") }
  interface Named { name: String! }
  type Todo implements Named { name: String! status: Status }
  union Any = Todo
  enum Status { OPEN DONE OLD @deprecated }
  scalar Date @specifiedBy(url: "https://example.com/date")
  input Pick @oneOf { id: ID name: String }
)";

std::string ask(const std::string& query) {
  return test::Service(sdl, Bindings()).run(query);
}

}  // namespace

TEST_CASE("types by name: kinds, fields, arguments and defaults") {
  CHECK(
      ask("{ __type(name: \"Query\") { kind name description fields { name args { name defaultValue } "
          "type { kind name ofType { kind ofType { name kind ofType { name } } } } } } }") ==
      R"({"data":{"__type":{"kind":"OBJECT","name":"Query","description":"The root.","fields":[)"
      R"({"name":"todos","args":[{"name":"limit","defaultValue":"20"}],"type":{"kind":"NON_NULL","name":null,)"
      R"("ofType":{"kind":"LIST","ofType":{"name":null,"kind":"NON_NULL","ofType":{"name":"Todo"}}}}},)"
      R"({"name":"any","args":[],"type":{"kind":"UNION","name":"Any","ofType":null}}]}}})"
  );
  CHECK(ask("{ __type(name: \"Nope\") { name } }") == R"({"data":{"__type":null}})");
}

TEST_CASE("deprecated members are given if they are asked for") {
  CHECK(
      ask("{ __type(name: \"Query\") { fields(includeDeprecated: true) { isDeprecated deprecationReason } } }") ==
      R"({"data":{"__type":{"fields":[{"isDeprecated":false,"deprecationReason":null},)"
      R"({"isDeprecated":false,"deprecationReason":null},{"isDeprecated":true,"deprecationReason":"moved"}]}}})"
  );
  CHECK(
      ask("{ a: __type(name: \"Status\") { enumValues { name } } "
          "b: __type(name: \"Status\") { enumValues(includeDeprecated: true) { name } } }") ==
      R"({"data":{"a":{"enumValues":[{"name":"OPEN"},{"name":"DONE"}]},)"
      R"("b":{"enumValues":[{"name":"OPEN"},{"name":"DONE"},{"name":"OLD"}]}}})"
  );
}

TEST_CASE("abstract types, scalars, one-of inputs, the schema") {
  CHECK(
      ask("{ a: __type(name: \"Named\") { possibleTypes { name } } b: __type(name: \"Todo\") { interfaces { name } } "
          "c: __type(name: \"Date\") { specifiedByURL } d: __type(name: \"Pick\") { isOneOf inputFields { name } } "
          "__schema { queryType { name } mutationType { name } } }") ==
      R"({"data":{"a":{"possibleTypes":[{"name":"Todo"}]},"b":{"interfaces":[{"name":"Named"}]},)"
      R"("c":{"specifiedByURL":"https://example.com/date"},"d":{"isOneOf":true,"inputFields":[{"name":"id"},)"
      R"({"name":"name"}]},"__schema":{"queryType":{"name":"Query"},"mutationType":null}}})"
  );
}

TEST_CASE("directives with their places") {
  const std::string answer = ask("{ __schema { directives { name isRepeatable locations args { name } } } }");
  CHECK(
      answer.find(
          R"({"name":"skip","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"}]})"
      ) != std::string::npos
  );
}

}  // namespace mw::graphql
