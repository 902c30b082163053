#include "generator/types/library.h"

#include <doctest/doctest.h>

#include <string>

#include "generator/base/disk.h"

using namespace moonwright;
using namespace moonwright::types;

namespace {

Library load(
    std::map<std::string, std::string> files, Diagnostics& diagnostics, std::vector<std::string> folders = {}
) {
  return Library::load(MemoryDisk(std::move(files)), "spec", folders, diagnostics);
}

/// Codes of all errors with their lines: "MW1402:3".
std::string errors_of(const Diagnostics& diagnostics) {
  std::string result;
  for (const Diagnostic& d : diagnostics.sorted()) {
    if (d.severity != Severity::error) continue;
    if (!result.empty()) result += ' ';
    result += std::string(d.code.number) + ":" + std::to_string(d.place.line);
  }
  return result;
}

std::string errors_of_item(const std::string& text) {
  Diagnostics diagnostics;
  Library library = load({{"spec/type_specs/Todo.json", text}}, diagnostics);
  library.item("todo", diagnostics);
  return errors_of(diagnostics);
}

}  // namespace

TEST_CASE("a type spec is found by its word and read in the order of its file") {
  Diagnostics diagnostics;
  Library library = load(
      {{"spec/type_specs/TodoList.json",
        R"({"required": ["name"], "properties": {"name": {"type": "string"}, "rank": {"type": "integer"}}})"},
       {"spec/type_specs/todo.schema.json", "{}"}},
      diagnostics
  );
  CHECK(library.has_item("todo-list"));
  CHECK_FALSE(library.has_item("todo"));
  const auto spec = library.item("todo-list", diagnostics);
  REQUIRE(spec);
  REQUIRE(spec->properties.size() == 3);
  CHECK(spec->properties[0].name == "id");
  CHECK(spec->properties[0].kind == Kind::uuid);
  CHECK(spec->properties[2].kind == Kind::int32);
  CHECK(errors_of(diagnostics).empty());
}

TEST_CASE("JSON Schema spellings") {
  Diagnostics diagnostics;
  Library library = load(
      {{"spec/type_specs/A.json", R"({"properties": {
        "a": {"type": "string", "format": "date-time"}, "b": {"type": "string", "enum": ["x", "in progress", "3d"]},
        "c": {"type": "array", "items": {"type": "string"}}, "d": {"type": "foreignKey", "target": "a"}}})"}},
      diagnostics
  );
  const auto spec = library.item("a", diagnostics);
  REQUIRE(spec);
  CHECK(spec->property("a")->kind == Kind::datetime);
  CHECK(spec->property("b")->kind == Kind::enumeration);
  CHECK(spec->property("b")->enum_values[1].name == "IN_PROGRESS");
  CHECK(spec->property("b")->enum_values[2].name == "_3D");
  CHECK(spec->property("c")->kind == Kind::tags);
  CHECK(spec->property("d")->kind == Kind::fk);
  CHECK(errors_of(diagnostics).empty());
}

TEST_CASE("extends joins properties and lists, replaces the rest, inherits no names") {
  Diagnostics diagnostics;
  Library library = load(
      {{"spec/type_specs/Base.json",
        R"({"required": ["name"], "orderBy": ["name"], "table": "t", "properties": {"name": {"type": "string"}}})"},
       {"spec/type_specs/Car.yml",
        "extends: base\nrequired: [wheels]\norderBy: [wheels]\nproperties:\n  wheels: {type: int}\n"}},
      diagnostics
  );
  const auto spec = library.item("car", diagnostics);
  REQUIRE(spec);
  CHECK(spec->required.size() == 2);
  CHECK(spec->order_by.size() == 1);
  CHECK(spec->table.empty());
  CHECK(spec->property("name") != nullptr);
  CHECK(errors_of(diagnostics).empty());
}

TEST_CASE("wrong type specs") {
  CHECK(errors_of_item("{\"properties\": {\n\"name\": {\"type\": \"string\", \"maxLenght\": 80}}}") == "MW1402:2");
  CHECK(errors_of_item("{\n\"requird\": [\"name\"]}") == "MW1402:2");
  CHECK(errors_of_item("{\"properties\": {\n\"due_date\": {\"type\": \"date\"}}}") == "MW1406:2");
  CHECK(errors_of_item("{\"properties\": {\n\"name\": {\"type\": \"strin\"}}}") == "MW1404:2");
  CHECK(errors_of_item("{\"properties\": {\n\"name\": {}}}") == "MW1405:2");
  CHECK(errors_of_item("{\"properties\": {\n\"owner\": {\"type\": \"fk\"}}}") == "MW1405:2");
  CHECK(errors_of_item("{\"properties\": {\n\"n\": {\"type\": \"int\", \"default\": \"x\"}}}") == "MW1410:2");
  CHECK(errors_of_item("{\"properties\": {\n\"n\": {\"type\": \"int\", \"maxLength\": 3}}}") == "MW1412:2");
  CHECK(
      errors_of_item("{\"properties\": {\n\"e\": {\"type\": \"enum\", \"enum\": [\"a-b\", \"a_b\"]}}}") == "MW1409:2"
  );
  CHECK(
      errors_of_item("{\"properties\": {\n\"s\": {\"type\": \"string\", \"minLength\": 5, \"maxLength\": 2}}}") ==
      "MW1416:2"
  );
  CHECK(
      errors_of_item("{\n\"required\": [\"nam\"], \"properties\": {\"name\": {\"type\": \"string\"}}}") == "MW1411:2"
  );
  CHECK(errors_of_item("{\n\"queryBy\": [\"id\"], \"queryItemBy\": [\"id\"]}") == "MW1413:2");
  CHECK(errors_of_item("{\n\"graphqlName\": \"__Todo\"}") == "MW1407:2");
  CHECK(errors_of_item("{\n\"access\": {\"read\": \"users\"}}") == "MW1403:2");
  CHECK(errors_of_item("{\n\"extends\": \"nothing\"}") == "MW1414:2");
  CHECK(errors_of_item("{\n\"extends\": \"todo\"}") == "MW1415:2");
  CHECK(errors_of_item("[1, 2]") == "MW1403:1");
  CHECK(errors_of_item("{\"properties\": {\n\"s\": {\"type\": \"string\", \"pattern\": \"a(b\"}}}") == "MW1419:2");
  CHECK(errors_of_item("{\"properties\": {\n\"s\": {\"type\": \"string\", \"pattern\": \"a[b\"}}}") == "MW1419:2");
  CHECK(errors_of_item("{\"properties\": {\"s\": {\"type\": \"string\", \"pattern\": \"^a[b-d]+\\\\d$\"}}}") == "");
  CHECK(errors_of_item("null") == "MW1401:1");
}

TEST_CASE("defaults that the backend could not read or store") {
  const auto errors_of_field = [](const std::string& field) {
    return errors_of_item("{\"properties\": {\n\"f\": {" + field + "}}}");
  };
  CHECK(errors_of_field(R"("type": "bigint", "default": "9223372036854775808")") == "MW1410:2");
  CHECK(errors_of_field(R"("type": "bigint", "default": "9223372036854775807")") == "");
  CHECK(errors_of_field(R"("type": "uuid", "default": "abc")") == "MW1410:2");
  CHECK(errors_of_field(R"("type": "uuid", "default": "01900000-0000-7000-8000-00000000000A")") == "");
  CHECK(errors_of_field(R"("type": "date", "default": "2023-02-29")") == "MW1410:2");
  CHECK(errors_of_field(R"("type": "date", "default": "2024-02-29")") == "");
  CHECK(errors_of_field(R"("type": "time", "default": "25:00:00")") == "MW1410:2");
  CHECK(errors_of_field(R"("type": "time", "default": "23:59:59.5")") == "");
  CHECK(errors_of_field(R"("type": "datetime", "default": "yesterday")") == "MW1410:2");
  CHECK(errors_of_field(R"("type": "datetime", "default": "2024-01-31T12:00:00+02:00")") == "");
  CHECK(errors_of_field(R"("type": "datetime", "default": "now")") == "");
  CHECK(errors_of_field(R"("type": "bytes", "default": "!!")") == "MW1410:2");
  CHECK(errors_of_field(R"("type": "bytes", "default": "AAE=")") == "");
  CHECK(errors_of_field(R"("type": "string", "maxLength": 2, "default": "abc")") == "MW1410:2");
  CHECK(errors_of_field(R"("type": "string", "maxLength": 2, "default": "äö")") == "");
  CHECK(errors_of_field(R"("type": "string", "minLength": 2, "default": "a")") == "MW1410:2");
  CHECK(errors_of_field(R"("type": "int", "minimum": 5, "default": 1)") == "MW1410:2");
  CHECK(errors_of_field(R"("type": "decimal", "precision": 4, "scale": 2, "default": "1.005")") == "MW1410:2");
  CHECK(errors_of_field(R"("type": "decimal", "precision": 4, "scale": 2, "default": 1e2)") == "MW1410:2");
  CHECK(errors_of_field(R"("type": "decimal", "precision": 4, "scale": 2, "default": "-99.990")").empty());
  CHECK(errors_of_field(R"("type": "decimal", "maximum": 5, "default": "5.01")") == "MW1410:2");
}

TEST_CASE("keys that say nothing, and names that nothing can have") {
  CHECK(errors_of_item("{\"properties\": {\n\"f\": {\"type\": \"string\", \"needs\": [\"id\"]}}}") == "MW1412:2");
  CHECK(
      errors_of_item("{\"properties\": {\n\"f\": {\"type\": \"string\", \"derived\": true, \"unique\": true}}}") ==
      "MW1412:2"
  );
  CHECK(
      errors_of_item("{\"properties\": {\n\"f\": {\"type\": \"manyToMany\", \"target\": \"todo\", \"of\": \"x\"}}}") ==
      "MW1412:2"
  );
  CHECK(
      errors_of_item(
          "{\"properties\": {\n\"f\": {\"type\": \"fk\", \"target\": \"todo\", \"relatedName\": \"Bad Name\"}}}"
      ) == "MW1406:2"
  );
  CHECK(errors_of_item("{\n\"named\": {\"very urgent\": {}}}") == "MW1403:2");
  CHECK(errors_of_item("{\n\"extends\": [\"base\"]}") == "MW1403:2");
  // Saying a thing twice is saying it once; a key is no list of things said.
  CHECK(errors_of_item("{\n\"required\": [\"id\", \"id\"]}") == "");
  CHECK(errors_of_item("{\n\"key\": [\"a\", \"a\"], \"properties\": {\"a\": {\"type\": \"int\"}}}") == "MW1403:2");
  CHECK(errors_of_item("{\n\"unique\": [[]]}") == "MW1403:2");
  CHECK(errors_of_item("{\n\"pageSize\": 4294967396}") == "MW1403:2");
}

TEST_CASE("digits of decimals") {
  const auto price = [](const std::string& limits) {
    return "{\"properties\": {\n\"price\": {\"type\": \"decimal\", " + limits + "}}}";
  };
  CHECK(errors_of_item(price(R"("precision": 4, "scale": 5)")) == "MW1416:2");
  CHECK(errors_of_item(price(R"("precision": 256)")) == "MW1416:2");
  CHECK(errors_of_item(price(R"("scale": 256)")) == "MW1416:2");
  CHECK(errors_of_item(price(R"("precision": 255, "scale": 255)")) == "");
  // Without a precision a scale is a limit all the same.
  Diagnostics diagnostics;
  Library library = load({{"spec/type_specs/Todo.json", price(R"("scale": 2)")}}, diagnostics);
  const auto todo = library.item("todo", diagnostics);
  REQUIRE(todo);
  CHECK(errors_of(diagnostics) == "");
  for (const FieldSpec& field : todo->properties) {
    if (field.name == "price") CHECK((field.precision == 255 && field.scale == 2));
  }
}

TEST_CASE("a JSON pointer says where in the file") {
  Diagnostics diagnostics;
  Library library =
      load({{"spec/type_specs/A.json", R"({"properties": {"name": {"type": "string", "uniqe": true}}})"}}, diagnostics);
  library.item("a", diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].pointer == "/properties/name/uniqe");
  CHECK(diagnostics.all()[0].fix == "write `unique`");
}

TEST_CASE("two files for one type") {
  Diagnostics diagnostics;
  load({{"spec/type_specs/Todo.json", "{}"}, {"spec/type_specs/Todo.yml", "{}"}}, diagnostics);
  CHECK(errors_of(diagnostics) == "MW1400:1");
}

TEST_CASE("the spec directory comes before other folders") {
  Diagnostics diagnostics;
  Library library = load(
      {{"spec/type_specs/Todo.json", R"({"description": "mine"})"},
       {"shared/Todo.json", R"({"description": "theirs"})"},
       {"shared/User.json", "{}"}},
      diagnostics,
      {"../shared"}
  );
  CHECK(library.item("todo", diagnostics)->description == "mine");
  CHECK(library.has_item("user"));
  // Seen from the spec directory, wherever the program runs.
  CHECK(library.item("user", diagnostics)->place.file == "../shared/User.json");
  CHECK(errors_of(diagnostics).empty());
}

TEST_CASE("the shipped User.json is a good one") {
  Diagnostics diagnostics;
  const TypeSpec user = Library().shipped_item("member", diagnostics);
  CHECK(user.property("username") != nullptr);
  CHECK(user.property("password")->kind == Kind::password);
  CHECK(diagnostics.all().empty());
}

TEST_CASE("files that nothing asks for are checked and mentioned") {
  Diagnostics diagnostics;
  Library library = load({{"spec/type_specs/TodoInputsType.json", R"({"pagesize": 3})"}}, diagnostics);
  library.check_unused(diagnostics);
  CHECK(errors_of(diagnostics) == "MW1402:1");
  CHECK(diagnostics.all().back().severity == Severity::warning);
}

TEST_CASE("plurals") {
  const Plurals plurals({{"Reply", "replies-of-all"}}, {{"person", "folk"}});
  CHECK(plurals("reply") == "replies-of-all");
  CHECK(plurals("sales-person") == "sales-folk");
  CHECK(plurals("sheep") == "sheep-list");
  CHECK(plurals("order-line") == "order-lines");
}
