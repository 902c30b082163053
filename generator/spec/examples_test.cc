#include "generator/spec/examples.h"

#include <doctest/doctest.h>

#include "generator/base/disk.h"
#include "generator/spec/parser.h"

using namespace moonwright;
using namespace moonwright::spec;

namespace {

struct Found {
  std::vector<Example> examples;
  Diagnostics diagnostics;
};

Found examples_of(const std::string& text) {
  Found found;
  const MemoryDisk disk({{"spec.md", text}});
  const Document document = parse(disk, "", {"shop:project", {}}, found.diagnostics);
  found.examples = find_examples(document, found.diagnostics);
  return found;
}

std::string only_error(const std::string& text) {
  const Found found = examples_of(text);
  REQUIRE(found.diagnostics.errors() == 1);
  const Diagnostic& error = found.diagnostics.all().front();
  return std::to_string(error.place.line) + ":" + std::to_string(error.place.column) + " " + error.message;
}

}  // namespace

TEST_CASE("an operation, its variables and its answer") {
  const Found found = examples_of(
      "# Api\n\nProse.\n\n```graphql example\nquery Q($a: Int) {\n  todos\n}\n```\n\nWith\n\n```json "
      "variables\n{\"a\": 1}\n"
      "```\n\n```json answer\n{\"todos\": []}\n```\n\n```graphql\n{ no }\n```\n"
  );
  CHECK(found.diagnostics.errors() == 0);
  REQUIRE(found.examples.size() == 1);
  CHECK(found.examples[0].document == "query Q($a: Int) {\n  todos\n}\n");
  CHECK(found.examples[0].variables == "{\"a\": 1}\n");
  CHECK(found.examples[0].answer == "{\"todos\": []}\n");
  CHECK(found.examples[0].place.line == 6);
}

TEST_CASE("what cannot be an operation is told at its line") {
  CHECK(only_error("```graphql example\n{\n  todos(name: \"a) { id }\n}\n```\n") == "3:15 this string is never closed");
  CHECK(only_error("```graphql example\n{\n  todos { id }\n```\n") == "2:1 this `{` is never closed");
  CHECK(only_error("```graphql example\n{ todos ) }\n```\n") == "2:9 this `)` closes nothing");
  CHECK(only_error("```graphql example\n# nothing\n```\n") == "2:1 there is no operation here");
}

TEST_CASE("fences that belong to no operation, and JSON that is none") {
  CHECK(only_error("```json answer\n{}\n```\n") == "1:1 `json answer` follows no `graphql example`");
  CHECK(only_error("```graphql example\n{ a }\n```\n\n```json variables\n{\"a\": }\n```\n") == "6:7 this is no JSON");
  CHECK(only_error("```graphql example\n{ a }\n```\n\n```json answer\n[]\n```\n") == "6:1 this must be a JSON object");
  CHECK(
      only_error("```graphql example\n{ a }\n```\n\n```json answer\n{}\n```\n\n```json answer\n{}\n```\n") ==
      "9:1 the operation has `json answer` twice"
  );
}
