#include "runtime/graphql/validation/validate.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/validation/build_schema.h"
#include "runtime/graphql/validation/validate_schema.h"

using namespace mw::graphql;

namespace {

const Schema& schema() {
  static const SchemaPtr schema = build_schema("type Query { a(x: Int): Query b: Int }").schema;
  return *schema;
}

std::vector<GraphQLError> errors_of(const std::string& text) {
  const ParseResult parsed = parse(text);
  REQUIRE(parsed);
  const auto begin = std::chrono::steady_clock::now();
  auto errors = validate(schema(), *parsed.document);
  const auto time = std::chrono::steady_clock::now() - begin;
  CHECK(time < std::chrono::seconds(20));  // quadratic work would take minutes
  return errors;
}

std::string first_schema_error(const std::string& sdl) {
  const SchemaResult result = build_schema(sdl);
  return result ? "valid" : result.errors.front().message;
}

}  // namespace

TEST_CASE("a right document has no errors") {
  CHECK(errors_of("query Q($x: Int) { a(x: $x) { ...F } } fragment F on Query { b c: b }").empty());
}

TEST_CASE("validation gives up after so many errors") {
  std::string text = "{";
  for (int i = 0; i < 200; ++i) text += " x" + std::to_string(i);
  const auto errors = errors_of(text + " }");
  CHECK(errors.size() == 101);
  CHECK(errors.back().message == "Too many validation errors, error limit reached. Validation aborted.");
}

TEST_CASE("hostile documents take no more time than honest ones") {
  std::string same = "{";
  for (int i = 0; i < 20000; ++i) same += " b";
  CHECK(errors_of(same + " }").back().message == "The document is too complex to validate. Validation aborted.");

  std::string chain = "{ ...F0 }";
  for (int i = 0; i < 20000; ++i) {
    chain += " fragment F" + std::to_string(i) + " on Query { b ...F" + std::to_string(i + 1) + " }";
  }
  CHECK_FALSE(errors_of(chain).empty());  // the last fragment is unknown; what matters is that it ends

  std::string doubling = "{ ...F0 }";
  for (int i = 0; i < 60; ++i) {
    const std::string next = "...F" + std::to_string(i + 1);
    doubling += " fragment F" + std::to_string(i) + " on Query { a { " + next + " } a { " + next + " } }";
  }
  CHECK(errors_of(doubling + " fragment F60 on Query { b }").size() < 2);
}

TEST_CASE("introspection in a loop of fragments ends") {
  CHECK_FALSE(errors_of("{ __schema { types { ...T } } } fragment T on __Type { fields { type { ...T } } }").empty());
}

TEST_CASE("type systems that cannot be") {
  CHECK(first_schema_error("type Query { a: Int }") == "valid");
  CHECK(first_schema_error("type T { a: Int }") == "Query root type must be provided.");
  CHECK(first_schema_error("input Query { a: Int }") == "Query root type must be Object type, it cannot be Query.");
  CHECK(first_schema_error("type Query") == "Type Query must define one or more fields.");
  CHECK(
      first_schema_error("type Query { __a: Int }") ==
      "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection."
  );
  CHECK(
      first_schema_error("type Query { a: I } input I { b: Int }") ==
      "The type of Query.a must be Output Type but got: I."
  );
  CHECK(
      first_schema_error("type Query { a(q: Query): Int }") ==
      "The type of Query.a(q:) must be Input Type but got: Query."
  );
  CHECK(
      first_schema_error("type Query implements I { a: Int } interface I { a: Int! }") ==
      "Interface field I.a expects type Int! but Query.a is type Int."
  );
  CHECK(
      first_schema_error("type Query implements I { a: Int } interface I { b: Int }") ==
      "Interface field I.b expected but Query does not provide it."
  );
  CHECK(
      first_schema_error("type Query { a: U } union U = E enum E { X }") ==
      "Union type U can only include Object types, it cannot include E."
  );
  CHECK(
      first_schema_error("type Query { a: Int } input A { b: B! } input B { a: A! }") ==
      "Cannot reference Input Object \"A\" within itself through a series of non-null fields: \"b.a\"."
  );
  CHECK(
      first_schema_error("type Query { a(x: Int! @deprecated): Int }") ==
      "Required argument Query.a(x:) cannot be deprecated."
  );
  CHECK(
      first_schema_error("type Query { a: Int } input O @oneOf { a: Int! }") ==
      "OneOf input field O.a must be nullable."
  );
  CHECK(first_schema_error("type Query { a: Nope }") == "Unknown type \"Nope\".");
}

TEST_CASE("an extension is checked against its base") {
  CHECK(extend_schema(schema(), "extend type Query { c: Int }"));
  CHECK(
      extend_schema(schema(), "extend type Query { b: Int }").errors.front().message ==
      "Field \"Query.b\" already exists in the schema. It cannot also be defined in this type extension."
  );
  CHECK(
      extend_schema(schema(), "extend type Qvery { c: Int }").errors.front().message ==
      "Cannot extend type \"Qvery\" because it is not defined. Did you mean \"Query\"?"
  );
}
