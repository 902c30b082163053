#include <doctest/doctest.h>

#include <string>

#include "generator/base/disk.h"
#include "generator/rules/package.h"
#include "generator/yaml/reader.h"
#include "generator/yaml/schema_check.h"

using namespace moonwright;

namespace {

constexpr Code refused{"MW0000", "refused-by-the-schema"};

std::string source(const std::string& path) {
  return RealDisk().read(std::string(MOONWRIGHT_SOURCE_DIR) + "/" + path).value_or("");
}

struct Verdicts {
  bool reader = false;
  bool schema = false;
};

Verdicts verdicts(const std::string& text) {
  Diagnostics of_reader;
  rules::read_package(text, "package.yml", of_reader);
  Diagnostics of_schema;
  const auto root = yaml::read_yaml(text, "package.yml", of_schema);
  REQUIRE(root);
  yaml::SchemaCheck(source("type_specs/package.schema.json"), refused, "packages").check(*root, of_schema);
  return {!of_reader.has_errors(), !of_schema.has_errors()};
}

}  // namespace

TEST_CASE("editors and the generator accept the same packages") {
  const std::string backend = source("templates/backend/package.yml");
  REQUIRE_FALSE(backend.empty());
  for (const std::string& text : {
           backend,
           std::string("name: cron\nneeds: [backend]\nabout: Jobs.\n"),
           std::string("name: cron\nnouns:\n  cron-job: {is: [tool], one_per: service, about: A job.}\nverbs: "
                       "{runs-at: [run-at]}\n"),
           std::string("name: a\nrules:\n  - when: x:a /has x:b\n    about: b\n    then: [{say: \"x\"}, {call: {name: "
                       "warn, with: a}}]\n"),
           std::string("name: a\noutputs:\n  - {for: x:a, template: t.j2, path: p, if: a, owner: person}\n"),
       }) {
    CAPTURE(text);
    CHECK(verdicts(text).reader);
    CHECK(verdicts(text).schema);
  }
}

TEST_CASE("editors and the generator refuse the same packages") {
  for (const char* text : {
           "about: nameless\n",
           "name: a\nnoun: {}\n",
           "name: a\nnouns: [b]\n",
           "name: a\nnouns: {b: {one_per: planet}}\n",
           "name: a\nnouns: {b: {kind: tool}}\n",
           "name: a\nrules: {}\n",
           "name: a\nrules: [{then: []}]\n",
           "name: a\nrules: [{when: x:a /has x:b, then: [{do: it}]}]\n",
           "name: a\nrules: [{when: x:a /has x:b, then: [{set: {of: verb, property: p, to: x}}]}]\n",
           "name: a\noutputs: [{for: x:a, path: p}]\n",
           "name: a\noutputs: [{for: x:a, template: t, path: p, owner: nobody}]\n",
       }) {
    CAPTURE(text);
    CHECK_FALSE(verdicts(text).reader);
    CHECK_FALSE(verdicts(text).schema);
  }
}
