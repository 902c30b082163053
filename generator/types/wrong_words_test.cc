#include <doctest/doctest.h>

#include <string>

#include "generator/base/disk.h"
#include "generator/types/library.h"

using namespace moonwright;
using namespace moonwright::types;

namespace {

/// Codes with lines and columns of what is said of Todo.json: "MW1402:2:5"; warnings with a w.
std::string said_of(const std::string& text) {
  Diagnostics diagnostics;
  Library library = Library::load(MemoryDisk({{"spec/type_specs/Todo.json", text}}), "spec", {}, diagnostics);
  library.item("todo", diagnostics);
  std::string result;
  for (const Diagnostic& d : diagnostics.sorted()) {
    if (!result.empty()) result += ' ';
    result += (d.severity == Severity::error ? "" : "w") + std::string(d.code.number) + ":" +
              std::to_string(d.place.line) + ":" + std::to_string(d.place.column);
    CHECK_MESSAGE(!d.fix.empty(), d.message);
  }
  return result;
}

/// Of a property on a line of its own.
std::string said_of_field(const std::string& keys) {
  return said_of("{\"properties\": {\n\"f\":  {" + keys + "}}}");
}

/// Of keys of the type, beside the properties `name`, `n` and `when`.
std::string said_of_type(const std::string& keys) {
  return said_of(
      "{\n" + keys +
      ",\n\"properties\": {\"name\": {\"type\": \"string\"}, \"n\": {\"type\": \"int\"}, \"when\": {\"type\": "
      "\"date\"}}}"
  );
}

}  // namespace

TEST_CASE("defaults that break what the field says of its values") {
  CHECK(said_of_field(R"("type": "string", "pattern": "^[a-z]+$", "default": "A1")") == "MW1410:2:60");
  CHECK(said_of_field(R"("type": "string", "pattern": "[a-z]", "default": "1a2")") == "");
  CHECK(said_of_field(R"("type": "email", "default": "ann")") == "MW1410:2:36");
  CHECK(said_of_field(R"("type": "email", "default": "ann@example.org")") == "");
  CHECK(said_of_field(R"("type": "url", "default": "example.org")") == "MW1410:2:34");
  CHECK(said_of_field(R"("type": "url", "default": "https://example.org/a")") == "");
  CHECK(said_of_field(R"("type": "slug", "default": "no slug")") == "MW1410:2:35");
  CHECK(said_of_field(R"("type": "decimal", "precision": 4, "scale": 2, "default": "1.234")") == "MW1410:2:66");
  CHECK(said_of_field(R"("type": "decimal", "precision": 4, "scale": 2, "default": "123.5")") == "MW1410:2:66");
  CHECK(said_of_field(R"("type": "decimal", "precision": 4, "scale": 2, "default": "-012.50")") == "");
  CHECK(said_of_field(R"("type": "decimal", "scale": 2, "default": 12.5)") == "");
  CHECK(said_of_field(R"("type": "bytes", "maxLength": 2, "default": "AAAA")") == "MW1410:2:52");
  CHECK(said_of_field(R"("type": "bytes", "maxLength": 3, "default": "AAAA")") == "");
  CHECK(said_of_field(R"("type": "password", "default": "secret")") == "MW1410:2:39");
  CHECK(said_of_field(R"("type": "enum", "enum": [1, 2], "default": 2)") == "");
  CHECK(said_of_field(R"("type": "enum", "enum": [1, 2], "default": 3)") == "MW1410:2:51");
  CHECK(said_of_type(R"("required": ["name"], "key": "n")") == "");
  CHECK(
      said_of("{\"required\": [\"f\"], \"properties\": {\n\"f\": {\"type\": \"int\", \"default\": null}}}") ==
      "MW1410:2:22"
  );
  CHECK(said_of_field(R"("type": "int", "default": null)") == "");
}

TEST_CASE("the special defaults are those of the types that have such values") {
  CHECK(said_of_field(R"("type": "string", "default": "uuid")") == "wMW1423:2:37");
  CHECK(said_of_field(R"("type": "text", "default": "now")") == "wMW1423:2:35");
  CHECK(said_of_field(R"("type": "date", "default": "now")") == "");
  CHECK(said_of_field(R"("type": "uuid", "default": "uuid")") == "");
  CHECK(said_of_field(R"("type": "uuid", "default": "now")") == "MW1410:2:35");
  CHECK(said_of_field(R"("type": "enum", "enum": ["now", "later"], "default": "now")") == "");
}

TEST_CASE("keys that cannot both hold") {
  CHECK(said_of_field(R"("type": "string", "readOnly": true, "writeOnly": true)") == "MW1421:2:44");
  CHECK(said_of_field(R"("type": "password", "readOnly": true)") == "MW1421:2:28");
  CHECK(said_of_field(R"("type": "string", "secret": true, "readOnly": true)") == "MW1421:2:42");
  CHECK(said_of_field(R"("type": "string", "derived": true, "writeOnly": true)") == "MW1421:2:43");
  CHECK(said_of_field(R"("type": "string", "derived": true, "maxLength": 5)") == "MW1412:2:56");
  CHECK(said_of_type(R"("readOnly": ["name"], "writeOnly": ["name"])") == "MW1421:2:37");
  CHECK(said_of_type(R"("readOnly": ["name"], "private": ["name"])") == "");
  CHECK(
      said_of_field(R"("type": "fk", "target": "todo", "hasRelatedSet": false, "relatedName": "x")") == "MW1421:2:79"
  );
  CHECK(said_of_field(R"("type": "relatedSet", "target": "todo", "relatedName": "x")") == "MW1412:2:63");
  CHECK(said_of_type(R"("access": {"read": ["nobody", "anyone"]})") == "MW1421:2:20");
  CHECK(said_of_type(R"("access": {"read": []})") == "MW1403:2:20");
  CHECK(said_of_type(R"("access": {"read": "role:a b"})") == "MW1403:2:20");
  CHECK(said_of_type(R"("renamedFrom": "todo")") == "MW1421:2:1");
  CHECK(said_of_field(R"("type": "int", "renamedFrom": "f")") == "MW1421:2:23");
}

TEST_CASE("a rename that swaps two fields is none of a field that is still there") {
  CHECK(
      said_of(R"({"properties": {"a": {"type": "int", "renamedFrom": "b"}, "b": {"type": "int", "renamedFrom": "a"}}})"
      ) == ""
  );
}

TEST_CASE("names that are empty, or none") {
  for (const char* key : {"column", "renamedFrom", "graphqlName"}) {
    CHECK(said_of_field("\"type\": \"int\", \"" + std::string(key) + "\": \"\"").starts_with("MW1403:2:"));
  }
  CHECK(said_of_field(R"("type": "fk", "target": "todo", "relatedName": "")") == "MW1403:2:55");
  CHECK(said_of_field(R"("type": "int", "column": "a b")") == "MW1422:2:33");
  CHECK(said_of_field(R"("type": "int", "column": "order")") == "");
  CHECK(said_of_field(R"("type": "enum", "enum": ["a", ""])") == "MW1407:2:38");
  CHECK(said_of_field(R"("type": "enum", "enum": [{"value": "", "name": "NONE"}])") == "");
  CHECK(said_of_field(R"("type": "enum", "enum": ["a", {"value": "a", "name": "B"}])") == "MW1409:2:38");
  CHECK(said_of_field(R"("type": "string", "pattern": "")") == "MW1419:2:37");
  CHECK(said_of_type(R"("plural": "to dos")") == "MW1403:2:11");
  CHECK(said_of_type(R"("table": "a'b")") == "MW1422:2:10");
  CHECK(said_of_type(R"("key": [])") == "MW1403:2:8");
  CHECK(said_of_type(R"("key": "")") == "MW1403:2:8");
  CHECK(said_of_type(R"("queryItemsBy": ["name..x"])") == "MW1403:2:18");
  CHECK(said_of_type(R"("queryItemsBy": ["name", []])") == "MW1403:2:26");
  CHECK(said_of_type(R"("orderBy": ["-"])") == "MW1403:2:13");
  CHECK(said_of_type(R"("allow": ["MW9999"])") == "wMW1424:2:11");
  CHECK(said_of_type(R"("allow": ["drop"])") == "MW1403:2:11");
  CHECK(said_of_type(R"("allow": ["MW1601"])") == "");
  CHECK(said_of_type(R"("drop": ["name"])") == "wMW1424:2:10");
  CHECK(said_of_type(R"("named": {"x": {"where": {"n": {}}}})") == "MW1403:2:32");
}

TEST_CASE("bounds that no number keeps") {
  CHECK(said_of_field(R"("type": "int", "minimum": 3000000000)") == "MW1416:2:34");
  CHECK(said_of_field(R"("type": "bigint", "minimum": 3000000000)") == "");
  CHECK(said_of_field(R"("type": "decimal", "maximum": 1e3, "default": 1000)") == "");
  CHECK(said_of_field(R"("type": "float", "maximum": 1e3)") == "");
}

TEST_CASE("a long chain of type specs, each extending the next") {
  std::map<std::string, std::string> files;
  constexpr int length = 1000;
  for (int i = 0; i < length; ++i) {
    const std::string n = std::to_string(i);
    const std::string extends = i + 1 < length ? "\"extends\": \"a" + std::to_string(i + 1) + "\", " : "";
    files["spec/type_specs/A" + n + ".json"] =
        "{" + extends + "\"required\": [\"p" + n + "\"], \"properties\": {\"p" + n + "\": {\"type\": \"int\"}}}";
  }
  Diagnostics diagnostics;
  Library library = Library::load(MemoryDisk(files), "spec", {}, diagnostics);
  const auto spec = library.item("a0", diagnostics);
  REQUIRE(spec);
  CHECK(spec->properties.size() == length + 1);
  CHECK(spec->properties[1].name == "p999");
  CHECK(spec->properties[length].name == "p0");
  CHECK(spec->required.front().text == "p999");
  CHECK(diagnostics.all().empty());
}

TEST_CASE("a form that extends its type takes what a form can have") {
  Diagnostics diagnostics;
  Library library = Library::load(
      MemoryDisk(
          {{"spec/type_specs/Todo.json",
            R"({"orderBy": ["name"], "key": "name", "required": ["name"], "properties": {"name": {"type": "string"}}})"},
           {"spec/type_specs/TodoForm.json", R"({"extends": "todo", "properties": {"why": {"type": "string"}}})"}}
      ),
      "spec",
      {},
      diagnostics
  );
  const auto form = library.form("todo", diagnostics);
  REQUIRE(form);
  CHECK(form->properties.size() == 2);
  CHECK(form->required.size() == 1);
  CHECK(diagnostics.all().empty());
}
