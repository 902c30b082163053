#include <doctest/doctest.h>

#include "generator/schema/schema.h"

using namespace moonwright::schema;
using moonwright::api::TypeRef;

TEST_CASE("descriptions, defaults, deprecations and quotes") {
  Type type;
  type.name = "Query";
  type.description = "All \"\"\" of it.";
  Field field;
  field.name = "todos";
  field.type = TypeRef{.name = "Todo", .non_null = true, .list = true};
  field.deprecated = "Use \"other\".";
  field.arguments.push_back(InputValue{.name = "limit", .type = TypeRef{.name = "Int"}, .default_value = "100"});
  type.fields.push_back(field);
  Schema schema;
  schema.types.push_back(type);
  CHECK(
      print(schema) ==
      "\"\"\"All \\\"\"\" of it.\"\"\"\n"
      "type Query {\n"
      "  todos(limit: Int = 100): [Todo!]! @deprecated(reason: \"Use \\\"other\\\".\")\n"
      "}\n"
  );
}

TEST_CASE("descriptions of members can be left out") {
  Type type;
  type.kind = TypeKind::input;
  type.name = "TodoForm";
  InputValue value{.name = "name", .type = TypeRef{.name = "String", .non_null = true}};
  value.description = "What\nit is.";
  type.inputs.push_back(value);
  Schema schema;
  schema.types.push_back(type);
  CHECK(print(schema) == "input TodoForm {\n  \"\"\"\n  What\n  it is.\n  \"\"\"\n  name: String!\n}\n");
  CHECK(print(schema, Descriptions::of_types) == "input TodoForm {\n  name: String!\n}\n");
}

TEST_CASE("nothing is asked for: no schema") {
  CHECK(print(derive(moonwright::api::Service())).empty());
}
