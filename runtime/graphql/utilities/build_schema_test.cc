#include "runtime/graphql/utilities/build_schema.h"

#include <doctest/doctest.h>

#include <string>

#include "runtime/graphql/utilities/print_schema.h"

using namespace mw::graphql;

namespace {

std::string rebuilt(const std::string& sdl) {
  const SchemaResult result = build_schema_unchecked(sdl);
  REQUIRE(result);
  return print_schema(*result.schema);
}

}  // namespace

TEST_CASE("SDL makes a schema that prints as the SDL") {
  const std::string sdl = R"(directive @auth(role: Role = ADMIN) repeatable on FIELD_DEFINITION

"""What can be asked."""
type Query implements Node {
  id: ID!

  """With a description."""
  todos(
    """How many."""
    first: Int = 10
    where: Where = {done: false}
  ): [Todo!]!
  old: Int @deprecated(reason: "gone")
}

interface Node {
  id: ID!
}

union Todo = Query

enum Role {
  ADMIN
  USER @deprecated
}

input Where {
  done: Boolean! = true
  text: String
}

input Key @oneOf {
  id: ID
  name: String
}

scalar Time @specifiedBy(url: "https://example.org/time"))";
  CHECK(rebuilt(sdl) == sdl);
}

TEST_CASE("defaults are coerced once, inner defaults included") {
  const SchemaResult result =
      build_schema_unchecked("type Query { a(w: A = {}): Int } input A { b: B = {} } input B { c: Int = 3 }");
  REQUIRE(result);
  const auto* query = as_object(result.schema->type("Query"));
  const Value& w = *query->fields()[0].arguments[0].default_value;
  CHECK(member(*member(w, "b"), "c")->integer() == 3);
}

TEST_CASE("defaults that refer to themselves end") {
  CHECK(build_schema_unchecked("type Query { a: Int } input A { a: A = {} }"));
}

TEST_CASE("roots by name or by a schema definition") {
  CHECK(build_schema_unchecked("type Query { a: Int }").schema->root(ast::Operation::query) != nullptr);
  const SchemaPtr schema =
      build_schema_unchecked("schema { query: Q } type Q { a: Int } type Mutation { a: Int }").schema;
  CHECK(schema->root(ast::Operation::query)->name == "Q");
  CHECK(schema->root(ast::Operation::mutation) == nullptr);
}

TEST_CASE("an unknown type and a syntax error are reported") {
  CHECK(build_schema_unchecked("type Query { a: Nope }").errors.at(0).message == "Unknown type: \"Nope\".");
  CHECK(build_schema_unchecked("type Query {").errors.at(0).message.find("Syntax Error") == 0);
}

TEST_CASE("an extension makes a new schema") {
  const SchemaPtr base = build_schema_unchecked("type Query { a: Int }").schema;
  const ast::DocumentPtr more =
      parse("extend type Query { b: T } type T { c: Int } type Mutation { d: Int } extend schema { subscription: T }")
          .document;
  const SchemaResult extended = extend_schema_unchecked(*base, more);
  REQUIRE(extended);
  CHECK(as_object(extended.schema->type("Query"))->fields().find("b") != nullptr);
  CHECK(extended.schema->root(ast::Operation::subscription)->name == "T");
  CHECK(extended.schema->root(ast::Operation::mutation) == nullptr);
  CHECK(as_object(base->type("Query"))->fields().size() == 1);
}
