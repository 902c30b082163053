#include <doctest/doctest.h>

#include <string>

#include "generator/types/codes.h"
#include "generator/types/published_schema.h"
#include "generator/types/spec_reader.h"
#include "generator/yaml/reader.h"
#include "generator/yaml/schema_check.h"

using namespace moonwright;
using namespace moonwright::types;

namespace {

struct Verdicts {
  bool reader = false;
  bool schema = false;
  Diagnostics found;
};

/// What the reader of the language and the published schema say about one file.
Verdicts verdicts(const std::string& text, Role role = Role::item) {
  Verdicts result;
  const char* file = text.starts_with('#') ? "type_specs/Todo.yml" : "type_specs/Todo.json";
  const auto root = yaml::read_yaml(text, file, result.found);
  REQUIRE(root);
  Diagnostics of_reader;
  read_type_spec(*root, role, "Todo", of_reader);
  result.reader = !of_reader.has_errors();
  yaml::SchemaCheck check(published_schema(), codes::not_of_schema, "type specs");
  result.schema = check.check(*root, result.found);
  return result;
}

std::string field(const std::string& settings) {
  return R"({"properties": {"id": {"type": "uuid"}, "name": {)" + settings + "}}}";
}

}  // namespace

TEST_CASE("reader and schema accept the same files") {
  for (const std::string& text : {
           std::string("{}"),
           field(R"("type": "string", "maxLength": 10, "minLength": 0, "pattern": "^a", "default": "a")"),
           field(R"("type": "int", "minimum": 1, "maximum": 5, "default": 3)"),
           field(R"("type": "decimal", "precision": 5, "scale": 2, "minimum": 0.5)"),
           field(R"("type": "string", "enum": ["a", {"value": "b", "description": "B"}], "enumName": "AB")"),
           field(R"("type": "fk", "target": "user", "onDelete": "cascade", "relatedName": "names")"),
           field(R"("type": "string", "access": {"read": "role:admin", "update": ["owner", "hook:may"]})"),
           field(R"("type": "boolean", "deprecated": "old", "description": "x", "default": false)"),
           field(R"("type": "tags", "unique": false, "index": true)"),
           std::string(
               R"({"description": "x", "plural": "todos", "table": "t", "timestamps": true, "pagination": "cursor",
               "pageSize": 5, "maxPageSize": 9, "orderBy": ["-name"], "filterBy": "all", "required": ["name"],
               "queryItemsBy": ["name", ["name"]], "unique": [["name", "id"]],
               "indexes": [["name"], {"fields": ["name"], "where": {"name": "a"}, "unique": true}],
               "named": {"urgent": {"where": {"name": "a"}, "orderBy": ["name"], "limit": 3}},
               "access": {"read": "anyone", "delete": "nobody"}, "drop": ["x"], "allow": ["MW1610"],
               "properties": {"id": {"type": "uuid"}, "name": {"type": "string"}}})"
           ),
           std::string("# YAML\nproperties:\n  name: {type: string, maxLength: 5}\nrequired: [name]\n"),
       }) {
    CAPTURE(text);
    const Verdicts verdict = verdicts(text);
    CHECK(verdict.reader);
    CHECK(verdict.schema);
    CHECK_FALSE(verdict.found.has_errors());
  }
}

TEST_CASE("reader and schema refuse the same files") {
  for (const std::string& text : {
           std::string("[]"),
           std::string("5"),
           std::string(R"({"propertys": {}})"),
           std::string(R"({"type": "array"})"),
           std::string(R"({"pageSize": 0})"),
           std::string(R"({"pageSize": "many"})"),
           std::string(R"({"pagination": "pages"})"),
           std::string(R"({"timestamps": "yes"})"),
           std::string(R"({"graphqlName": "__x"})"),
           std::string(R"({"access": {"read": "everybody"}})"),
           std::string(R"({"access": {"reads": "user"}})"),
           std::string(R"({"filterBy": "some"})"),
           std::string(R"({"required": "name"})"),
           std::string(R"({"properties": []})"),
           std::string(R"({"named": {"urgent": {"limit": 0}}})"),
           std::string(R"({"indexes": [{"unique": true}]})"),
           field(R"("type": "sting")"),
           field(R"("type": "string", "maxLength": 0)"),
           field(R"("type": "string", "maxLength": "long")"),
           field(R"("type": "string", "maxLenght": 4)"),
           field(R"("type": "string", "unique": "yes")"),
           field(R"("type": "string", "enum": [])"),
           field(R"("type": "string", "enum": [{"name": "A"}])"),
           field(R"("type": "fk", "target": "user", "onDelete": "explode")"),
           field(R"("type": "datetime", "onUpdate": "later")"),
           field(R"("type": "string", "column": "a b")"),
           field(R"("type": "string", "column": "")"),
           field(R"("type": "string", "graphqlName": "")"),
           field(R"("type": "string", "pattern": "")"),
           field(R"("type": "fk", "target": "")"),
           field(R"("type": "fk", "target": "user", "relatedName": "my names")"),
           field(R"("type": "file", "contentTypes": ["png"])"),
           field(R"("type": "string", "access": {"read": []})"),
           std::string(R"({"plural": "to dos"})"),
           std::string(R"({"table": "9"})"),
           std::string(R"({"allow": ["drop"]})"),
           std::string(R"({"key": []})"),
       }) {
    CAPTURE(text);
    const Verdicts verdict = verdicts(text);
    CHECK_FALSE(verdict.reader);
    CHECK_FALSE(verdict.schema);
    CHECK(verdict.found.errors() == 1);
  }
}

TEST_CASE("an error of the schema has a place and a pointer") {
  const Verdicts verdict =
      verdicts("{\n  \"properties\": {\n    \"name\": {\"type\": \"string\", \"maxLength\": \"x\"}\n  }\n}");
  REQUIRE(verdict.found.errors() == 1);
  const Diagnostic& error = verdict.found.all()[0];
  CHECK(error.code.number == "MW1420");
  CHECK(error.place.line == 3);
  CHECK(error.place.column == 45);
  CHECK(error.pointer == "/properties/name/maxLength");
}

TEST_CASE("the shipped schema is one that validators take") {
  CHECK_NOTHROW(yaml::SchemaCheck(published_schema(), codes::not_of_schema, "type specs"));
  CHECK(published_schema().find("\"title\": \"Moonwright type spec\"") != std::string_view::npos);
}
