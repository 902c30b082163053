#include "runtime/graphql/execution/executor.h"

#include <doctest/doctest.h>

#include "runtime/graphql/execution/members.h"
#include "runtime/graphql/execution/row_resolver.h"
#include "runtime/graphql/execution/test_support.h"

namespace mw::graphql {

using test::ValueService;

TEST_CASE("leaves, lists of lists, enums and nested objects") {
  ValueService service(
      "type Query { a: Int b: [[Int!]!] c: Color d: Query e: Float f: ID } enum Color { RED BLUE }",
      "{a: 1, b: [[1, 2], []], c: RED, d: {a: 2}, e: 2.5, f: 7}"
  );
  CHECK(
      service.run("{ a b c d { a b } e f __typename }") ==
      R"({"data":{"a":1,"b":[[1,2],[]],"c":"RED","d":{"a":2,"b":null},"e":2.5,"f":"7","__typename":"Query"}})"
  );
}

TEST_CASE("values that do not fit their type are errors of their field") {
  ValueService service(
      "type Query { a: Int b: [Int] c: Color d: [Query] } enum Color { RED }",
      "{a: \"x\", b: [1, \"y\", 3], c: GREEN, d: {a: 1}}"
  );
  CHECK(
      service.run("{ a b c d { a } }") ==
      R"({"data":{"a":null,"b":[1,null,3],"c":null,"d":null},"errors":[)"
      R"({"message":"Int cannot represent non-integer value: \"x\"","locations":[{"line":1,"column":3}],"path":["a"]},)"
      R"({"message":"Int cannot represent non-integer value: \"y\"","locations":[{"line":1,"column":5}],"path":["b",1]},)"
      R"({"message":"Enum \"Color\" cannot represent value: \"GREEN\"","locations":[{"line":1,"column":7}],"path":["c"]},)"
      R"({"message":"Expected Iterable, but did not find one for field \"Query.d\".","locations":[{"line":1,"column":9}],"path":["d"]}]})"
  );
}

TEST_CASE("fields are merged per response key") {
  ValueService service("type Query { a: Query b: Int c: Int }", "{a: {b: 1, c: 2, a: {b: 3}}}");
  CHECK(
      service.run("{ a { b } ...F x: a { c } a { a { b } } } fragment F on Query { a { c } }") ==
      R"({"data":{"a":{"b":1,"c":2,"a":{"b":3}},"x":{"c":2}}})"
  );
}

TEST_CASE("skip and include with constants and variables; one plan for each combination") {
  ValueService service("type Query { a: Int b: Int c: Int }", "{a: 1, b: 2, c: 3}");
  const std::string query = "query($b: Boolean!) { a @skip(if: true) b @include(if: $b) ... @skip(if: $b) { c } }";
  CHECK(service.run(query, test::object("{b: true}")) == R"({"data":{"b":2}})");
  CHECK(service.run(query, test::object("{b: false}")) == R"({"data":{"c":3}})");
  CHECK(service.run(query, test::object("{b: true}")) == R"({"data":{"b":2}})");
  CHECK(service.executor.cached() == 1);
  const Prepared prepared = service.executor.prepare(query);
  CHECK(prepared.executable->operations().front().plans.size() == 2);
}

TEST_CASE("operations are chosen by name") {
  ValueService service("type Query { a: Int b: Int }", "{a: 1, b: 2}");
  Request request;
  request.query = "query A { a } query B { b }";
  request.root = service.root;
  RequestContext context;
  request.operation_name = "B";
  CHECK(sync_wait(service.executor.execute(context, request)).body == R"({"data":{"b":2}})");
  request.operation_name = "C";
  Response response = sync_wait(service.executor.execute(context, request));
  CHECK(response.body == R"({"errors":[{"message":"Unknown operation named \"C\"."}]})");
  CHECK(response.status == Response::Status::request_error);
  request.operation_name.reset();
  response = sync_wait(service.executor.execute(context, request));
  CHECK(
      response.body ==
      R"({"errors":[{"message":"Must provide operation name if query contains multiple operations."}]})"
  );
  request.query = "mutation { a }";
  CHECK(sync_wait(service.executor.execute(context, request)).status != Response::Status::executed);
}

TEST_CASE("what is no GraphQL, and what is not for this schema") {
  ValueService service("type Query { a: Int }", "{a: 1}");
  RequestContext context;
  Request request;
  request.query = "{ a ";
  CHECK(sync_wait(service.executor.execute(context, request)).status == Response::Status::parse_error);
  request.query = "{ nope }";
  Response response = sync_wait(service.executor.execute(context, request));
  CHECK(response.status == Response::Status::validation_error);
  CHECK(response.errors == 1);
  CHECK(service.executor.cached() == 0);
  request.query = "query($x: Int!) { a @include(if: true) __typename @skip(if: false) ... on Query { a } }";
  CHECK(sync_wait(service.executor.execute(context, request)).status == Response::Status::validation_error);
}

TEST_CASE("objects of interfaces and unions go to their types in the order of the list") {
  ValueService service(
      R"(type Query { pets: [Pet] one: Any }
         interface Pet { name: String }
         type Dog implements Pet { name: String barks: Boolean }
         type Cat implements Pet { name: String meows: Boolean }
         union Any = Dog | Cat)",
      R"({pets: [{__typename: "Cat", name: "Tom", meows: true}, {__typename: "Dog", name: "Rex", barks: false}, null,
                 {__typename: "Cat", name: "Kit"}, {name: "?"}], one: {__typename: "Dog", name: "Rex"}})"
  );
  RequestContext context;
  std::string logged;
  context.on_internal_error = [&](std::string_view message, std::string_view place) {
    logged = std::string(place) + ": " + std::string(message);
  };
  CHECK(
      service.run(
          context, "{ pets { __typename name ... on Dog { barks } ... on Cat { meows } } one { ... on Pet { name } } }"
      ) ==
      R"({"data":{"pets":[{"__typename":"Cat","name":"Tom","meows":true},{"__typename":"Dog","name":"Rex","barks":false},)"
      R"(null,{"__typename":"Cat","name":"Kit","meows":null},null],"one":{"name":"Rex"}},"errors":[)"
      R"({"message":"Internal error","locations":[{"line":1,"column":3}],"path":["pets",4],"extensions":{"code":"INTERNAL"}}]})"
  );
  CHECK(logged == "Query.pets at pets.4: a value of the abstract type Pet does not name one of its types");
}

namespace {

struct Rate {
  std::string currency;
  std::optional<double> value;
  std::vector<std::string> tags;
};

Bindings rate_bindings() {
  Bindings bindings;
  bindings.objects("Query", "rates", list_by_row<NoParent, Rate>([](FieldContext& context, const NoParent&) {
                     const Value& only = context.arguments["only"];
                     std::vector<Rate> rates;
                     for (const Rate& rate : {Rate{"EUR", 1.0, {"a"}}, Rate{"USD", std::nullopt, {}}}) {
                       if (only.is_null() || only.text() == rate.currency) rates.push_back(rate);
                     }
                     return rates;
                   }));
  bindings.leaf("Rate", "currency", member<&Rate::currency>());
  bindings.leaf("Rate", "value", member<&Rate::value>());
  bindings.leaf("Rate", "tags", member<&Rate::tags>());
  bindings.leaf("Rate", "inverse", leaf_by_row<Rate>([](FieldContext&, const Rate& rate) {
                  if (!rate.value) throw ClientError("no value", "NO_RATE");
                  return 1 / *rate.value;
                }));
  bindings.objects("Rate", "self", object_by_row<Rate, Rate>([](FieldContext&, const Rate& rate) {
                     return rate.value ? std::optional(rate) : std::nullopt;
                   }));
  return bindings;
}

constexpr const char* rate_sdl =
    "type Query { rates(only: String = null): [Rate!]! } "
    "type Rate { currency: String! value: Float! tags: [String!]! inverse: Float self: Rate }";

}  // namespace

TEST_CASE("structs, per-row functions and arguments") {
  test::Service service(rate_sdl, rate_bindings());
  CHECK(
      service.run("{ rates { currency tags inverse self { currency } } }") ==
      R"({"data":{"rates":[{"currency":"EUR","tags":["a"],"inverse":1,"self":{"currency":"EUR"}},)"
      R"({"currency":"USD","tags":[],"inverse":null,"self":null}]},"errors":[{"message":"no value",)"
      R"("locations":[{"line":1,"column":25}],"path":["rates",1,"inverse"],"extensions":{"code":"NO_RATE"}}]})"
  );
  CHECK(service.run("{ rates(only: \"EUR\") { value } }") == R"({"data":{"rates":[{"value":1}]}})");
  const std::string query = "query($c: String) { rates(only: $c) { currency } }";
  CHECK(service.run(query, test::object("{c: \"USD\"}")) == R"({"data":{"rates":[{"currency":"USD"}]}})");
  CHECK(service.run(query, test::object("{c: \"EUR\"}")) == R"({"data":{"rates":[{"currency":"EUR"}]}})");
}

TEST_CASE("a direct leaf that is null where it must not be takes its object along") {
  test::Service service(rate_sdl, rate_bindings());
  CHECK(
      service.run("{ rates { value } }") ==
      R"({"data":null,"errors":[{"message":"Cannot return null for non-nullable field Rate.value.",)"
      R"("locations":[{"line":1,"column":11}],"path":["rates",1,"value"]}]})"
  );
}

TEST_CASE("variables that do not fit are an error of the request") {
  test::Service service(rate_sdl, rate_bindings());
  RequestContext context;
  Request request;
  request.query = "query($c: String!) { rates(only: $c) { currency } }";
  CHECK(sync_wait(service.executor.execute(context, request)).status == Response::Status::request_error);
}

}  // namespace mw::graphql
