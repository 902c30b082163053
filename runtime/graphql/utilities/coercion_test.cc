#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/utilities/ast_from_value.h"
#include "runtime/graphql/utilities/build_schema.h"
#include "runtime/graphql/utilities/coerce_arguments.h"
#include "runtime/graphql/utilities/coerce_input_value.h"
#include "runtime/graphql/utilities/scalars.h"
#include "runtime/graphql/utilities/value_from_ast.h"

using namespace mw::graphql;

namespace {

SchemaPtr schema() {
  return build_schema_unchecked(R"(
    type Query { f(n: Int!, e: E = RED, l: [Int!], i: In, o: One): Int g(x: Float, id: ID, any: Any): Int }
    enum E { RED GREEN }  input In { a: Int! b: String = "x" }  input One @oneOf { a: Int b: Int }  scalar Any
  )")
      .schema;
}

TypeRef type(const Schema& schema, const std::string& text) {
  return schema.type(ast::as<ast::Type>(*parse_type(text).document->root));
}

std::string coercion_error(const Value& value, const std::string& type_text) {
  const SchemaPtr all = schema();
  std::string out;
  coerce_input_value(value, type(*all, type_text), [&out](const Path& path, const Value&, const std::string& message) {
    out += (out.empty() ? "" : "; ") + (path.empty() ? "" : print_path(path) + ": ") + message;
  });
  return out;
}

Object object(std::initializer_list<std::pair<const char*, Value>> members) {
  Object out;
  for (const auto& [name, value] : members) out.set(name, value);
  return out;
}

}  // namespace

TEST_CASE("values of variables: accepted") {
  const SchemaPtr all = schema();
  const auto none = [](const Path&, const Value&, const std::string& message) { FAIL(message); };
  CHECK(coerce_input_value(Value(1.0), type(*all, "Int"), none) == Value(1));
  CHECK(coerce_input_value(Value(7), type(*all, "[Int!]"), none) == Value(Value::List{Value(7)}));
  CHECK(coerce_input_value(Value("RED"), type(*all, "E"), none) == Value(EnumName{"RED"}));
  CHECK(coerce_input_value(Value(5), type(*all, "ID"), none) == Value("5"));
  CHECK(
      coerce_input_value(Value(object({{"a", Value(1)}})), type(*all, "In"), none) ==
      Value(object({{"a", Value(1)}, {"b", Value("x")}}))
  );
}

TEST_CASE("values of variables: refused with a reason and a place") {
  CHECK(coercion_error(Value("1"), "Int") == "Int cannot represent non-integer value: \"1\"");
  CHECK(
      coercion_error(Value(std::int64_t{3000000000}), "Int") ==
      "Int cannot represent non 32-bit signed integer value: 3000000000"
  );
  CHECK(coercion_error(Value(), "Int!") == "Expected non-nullable type \"Int!\" not to be null.");
  CHECK(
      coercion_error(Value("RAD"), "E") ==
      "Value \"RAD\" does not exist in \"E\" enum. Did you mean the enum value \"RED\"?"
  );
  CHECK(
      coercion_error(Value(Value::List{Value(1), Value("x")}), "[Int]") ==
      "[1]: Int cannot represent non-integer value: \"x\""
  );
  CHECK(
      coercion_error(Value(object({{"c", Value(1)}})), "In") ==
      "Field \"a\" of required type \"Int!\" was not provided.; Field \"c\" is not defined by type \"In\". Did you "
      "mean "
      "\"a\" or \"b\"?"
  );
  CHECK(coercion_error(Value(object({})), "One") == "Exactly one key must be specified for OneOf type \"One\".");
  CHECK(coercion_error(Value(object({{"a", Value()}})), "One") == ".a: Field \"a\" must be non-null.");
  CHECK(coercion_error(Value(1), "In") == "Expected type \"In\" to be an object.");
}

TEST_CASE("literals") {
  const SchemaPtr all = schema();
  const auto read = [&all](const std::string& literal, const std::string& type_text, const Object& variables = {}) {
    const ParseResult parsed = parse_value(literal);
    return value_from_ast(ast::as<ast::Value>(*parsed.document->root), type(*all, type_text), &variables);
  };
  CHECK(read("{a: $x}", "In", object({{"x", Value(2)}})) == Value(object({{"a", Value(2)}, {"b", Value("x")}})));
  CHECK_FALSE(read("{a: $x}", "In"));
  CHECK(read("[1, $x]", "[Int]") == Value(Value::List{Value(1), Value()}));
  CHECK_FALSE(read("[1, $x]", "[Int!]"));
  CHECK_FALSE(read("1e999", "Float"));
  CHECK_FALSE(read("\"RED\"", "E"));
  CHECK(read("{x: [1, A]}", "Any") == Value(object({{"x", Value(Value::List{Value(1), Value("A")})}})));
}

TEST_CASE("variables of an operation") {
  const SchemaPtr all = schema();
  const ast::DocumentPtr document = parse("query ($n: Int!, $e: E = GREEN, $q: Query) { f(n: $n, e: $e) }").document;
  const auto& operation = ast::as<ast::OperationDefinition>(document->definitions[0]);
  const CoercedValues wrong = coerce_variables(*all, operation.variables, object({{"n", Value("x")}}));
  REQUIRE(wrong.errors.size() == 2);
  CHECK(
      wrong.errors[0].message ==
      "Variable \"$n\" got invalid value \"x\"; Int cannot represent non-integer value: \"x\""
  );
  CHECK(
      wrong.errors[1].message ==
      "Variable \"$q\" expected value of type \"Query\" which cannot be used as an input type."
  );
  const CoercedValues missing = coerce_variables(*all, operation.variables, {}, 1);
  CHECK(missing.errors[0].message == "Variable \"$n\" of required type \"Int!\" was not provided.");
  CHECK(missing.errors[1].message == "Too many errors processing variables, error limit reached. Execution aborted.");
  CHECK(missing.values.find("e")->enum_name() == "GREEN");
}

TEST_CASE("arguments of a field") {
  const SchemaPtr all = schema();
  const Field& field = as_object(all->type("Query"))->fields()[0];
  const auto run = [&](const std::string& query, const Object& variables) {
    const ast::DocumentPtr document = parse(query).document;
    const auto& node =
        ast::as<ast::Field>(ast::as<ast::OperationDefinition>(document->definitions[0]).selection_set->selections[0]);
    return coerce_argument_values(field.arguments, node.arguments, node, variables);
  };
  CHECK(run("{ f(n: 1) }", {}).values == object({{"n", Value(1)}, {"e", Value(EnumName{"RED"})}}));
  CHECK(run("{ f(n: 1, e: null) }", {}).values.find("e")->is_null());
  CHECK(run("{ f }", {}).errors[0].message == "Argument \"n\" of required type \"Int!\" was not provided.");
  CHECK(
      run("{ f(n: $v) }", {}).errors[0].message ==
      "Argument \"n\" of required type \"Int!\" was provided the variable \"$v\" which was not provided a runtime "
      "value."
  );
  CHECK(run("{ f(n: null) }", {}).errors[0].message == "Argument \"n\" of non-null type \"Int!\" must not be null.");
  CHECK(run("{ f(n: 1, l: [x]) }", {}).errors[0].message == "Argument \"l\" has invalid value [x].");
}

TEST_CASE("skip and include") {
  const SchemaPtr all = schema();
  const auto included = [&all](const std::string& directives, const Object& variables) {
    const ast::DocumentPtr document = parse("{ a " + directives + " }").document;
    const auto& operation = ast::as<ast::OperationDefinition>(document->definitions[0]);
    return should_include(*all, operation.selection_set->selections[0].directives, variables);
  };
  CHECK(included("", {}));
  CHECK_FALSE(included("@skip(if: true)", {}));
  CHECK_FALSE(included("@include(if: $v)", object({{"v", Value(false)}})));
  CHECK(included("@include(if: true) @skip(if: false)", {}));
  CHECK_FALSE(included("@include(if: true) @skip(if: true)", {}));
}

TEST_CASE("results of resolvers become scalars") {
  const SchemaPtr all = schema();
  const auto serialize = [&all](const char* name, const Value& value) {
    const Coerced out = serialize_scalar(*all->specified_scalar(name), value);
    return out ? literal_from_value(out.value(), TypeRef(all->specified_scalar(name))).value().string() : out.error();
  };
  CHECK(serialize("Int", Value("12")) == "12");
  CHECK(serialize("Int", Value(1.5)) == "Int cannot represent non-integer value: 1.5");
  CHECK(serialize("Float", Value(1e21)) == "1e+21");
  CHECK(
      serialize("Float", Value(std::numeric_limits<double>::infinity())) ==
      "Float cannot represent non numeric value: Infinity"
  );
  CHECK(serialize("Boolean", Value(0)) == "false");
  CHECK(serialize("String", Value(true)) == "\"true\"");
  CHECK(serialize("ID", Value("07")) == "\"07\"");
  CHECK(serialize("ID", Value(Value::List{})) == "ID cannot represent value: []");
}

TEST_CASE("a custom scalar reads with its own functions") {
  ScalarTable scalars;
  scalars["Even"].parse_value = [](const Value& value) {
    return value.is_integer() && value.integer() % 2 == 0 ? Coerced(value) : Coerced::refused("not even");
  };
  const SchemaPtr all = build_schema_unchecked("type Query { f(e: Even): Int } scalar Even", scalars).schema;
  const ScalarType& even = *as_scalar(all->type("Even"));
  CHECK(parse_scalar_value(even, Value(4)));
  CHECK(parse_scalar_value(even, Value(3)).error() == "not even");
  CHECK_FALSE(value_from_ast(ast::as<ast::Value>(*parse_value("3").document->root), TypeRef(&even)));
}
