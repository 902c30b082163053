#include "runtime/graphql/type/schema.h"

#include <doctest/doctest.h>

#include <string>

#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/type/assert_name.h"
#include "runtime/graphql/type/schema_builder.h"

using namespace mw::graphql;

namespace {

/// interface Node; type Query implements Node { id: ID, list: [Query!]! }; union Any = Query
SchemaPtr small_schema() {
  SchemaBuilder builder;
  auto* node = builder.add<InterfaceType>("Node");
  auto* query = builder.add<ObjectType>("Query");
  auto* any = builder.add<UnionType>("Any");
  query->interfaces.push_back(node);
  any->members.push_back(query);
  Field id;
  id.name = "id";
  id.type = TypeRef(builder.find("ID"));
  query->fields().append(id);
  Field list;
  list.name = "list";
  list.type = TypeRef(query).non_null().list_of().non_null();
  query->fields().append(list);
  builder.set_root(ast::Operation::query, query);
  return builder.finish();
}

}  // namespace

TEST_CASE("types and fields are numbered and found") {
  const SchemaPtr schema = small_schema();
  const auto* query = as_object(schema->type("Query"));
  REQUIRE(query != nullptr);
  CHECK(schema->types()[query->index] == query);
  CHECK(query->fields().find("list")->index == 1);
  CHECK(to_string(query->fields().find("list")->type) == "[Query!]!");
  CHECK(query->fields().find("other") == nullptr);
  CHECK(schema->type("Nothing") == nullptr);
}

TEST_CASE("specified scalars are listed only when something refers to them") {
  const SchemaPtr schema = small_schema();
  CHECK(schema->type("ID") != nullptr);
  CHECK(schema->type("Int") == nullptr);
  CHECK(schema->specified_scalar("Int") != nullptr);
  CHECK(schema->specified_scalar("Query") == nullptr);
}

TEST_CASE("meta fields belong to where the specification has them") {
  const SchemaPtr schema = small_schema();
  CHECK(schema->field(schema->type("Any"), "__typename") == &schema->typename_field());
  CHECK(schema->field(schema->type("Query"), "__schema")->meta == MetaField::schema);
  CHECK(schema->field(schema->type("Node"), "__schema") == nullptr);
  CHECK(schema->field(schema->type("ID"), "__typename") == nullptr);
  CHECK(schema->field(nullptr, "id") == nullptr);
}

TEST_CASE("introspection is part of the tables") {
  const SchemaPtr schema = small_schema();
  const auto* type = as_object(schema->type("__Type"));
  REQUIRE(type != nullptr);
  CHECK(type->is_introspection());
  CHECK(to_string(type->fields().find("fields")->type) == "[__Field!]");
  CHECK(type->fields().find("fields")->arguments[0].default_value == Value(false));
  CHECK(as_enum(schema->type("__TypeKind"))->values.size() == 8);
  CHECK(schema->directive("include")->has_location("FIELD"));
  CHECK(schema->directive("nothing") == nullptr);
}

TEST_CASE("abstract types know what is possible") {
  const SchemaPtr schema = small_schema();
  const NamedType* node = schema->type("Node");
  const NamedType* query = schema->type("Query");
  CHECK(schema->possible_types(node).size() == 1);
  CHECK(schema->possible_types(query).empty());
  CHECK(schema->is_subtype(schema->type("Any"), query));
  CHECK_FALSE(schema->is_subtype(node, schema->type("Any")));
}

TEST_CASE("standard types cannot be defined anew, others can") {
  SchemaBuilder builder;
  CHECK(builder.add<ScalarType>("String") == nullptr);
  CHECK(builder.add<ObjectType>("__Type") == nullptr);
  builder.add<ScalarType>("T");
  auto* later = builder.add<ObjectType>("T");
  CHECK(builder.finish()->type("T") == later);
}

TEST_CASE("a type reference carries its marks") {
  const SchemaPtr schema = small_schema();
  const TypeRef list = schema->type(ast::as<ast::Type>(*parse_type("[Query!]").document->root));
  CHECK(list.is_list());
  CHECK(list.of().is_non_null());
  CHECK(list.of().nullable().is_named());
  CHECK(list.non_null().nullable() == list);
  CHECK_FALSE(schema->type(ast::as<ast::Type>(*parse_type("[Nope!]").document->root)));
}

TEST_CASE("many names are found") {
  NameIndex index;
  std::vector<std::string> names;
  for (int i = 0; i < 500; ++i) names.push_back("name" + std::to_string(i));
  for (const std::string& name : names) index.add(name);
  for (std::size_t i = 0; i < names.size(); ++i) CHECK(index.find(names[i]) == i);
  CHECK(index.find("name") == NameIndex::none);
}

TEST_CASE("names") {
  CHECK(name_problem("_a1").empty());
  CHECK(name_problem("") == "Expected name to be a non-empty string.");
  CHECK(name_problem("1a") == "Names must start with [_a-zA-Z] but \"1a\" does not.");
  CHECK(name_problem("a-b") == "Names must only contain [_a-zA-Z0-9] but \"a-b\" does not.");
  CHECK(enum_value_name_problem("null") == "Enum values cannot be named: null");
}

TEST_CASE("values") {
  Object object;
  object.set("a", Value(1));
  object.set("b", Value("x"));
  object.set("a", Value(2));
  const Value value(object);
  CHECK(member(value, "a")->integer() == 2);
  CHECK(member(value, "c") == nullptr);
  CHECK(member(Value(1), "c") == nullptr);
  CHECK(value == Value(object));
  CHECK_FALSE(Value("RED") == Value(EnumName{"RED"}));
  CHECK(Value(EnumName{"RED"}).text() == "RED");
  CHECK_THROWS(Value(1).string());
}
