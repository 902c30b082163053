#include <doctest/doctest.h>

#include <string>

#include "generator/settings/settings.h"
#include "generator/yaml/reader.h"
#include "generator/yaml/schema_check.h"

using namespace moonwright;

namespace {

constexpr Code refused{"MW0000", "refused-by-the-schema"};

std::string schema_text() {
  return RealDisk().read(std::string(MOONWRIGHT_SOURCE_DIR) + "/type_specs/settings.schema.json").value_or("");
}

struct Verdicts {
  bool reader = false;
  bool schema = false;
};

Verdicts verdicts(const std::string& text) {
  Diagnostics of_reader;
  settings::parse(text, "shop", of_reader);
  Diagnostics of_schema;
  const auto root = yaml::read_yaml(text, "settings.yml", of_schema);
  REQUIRE(root);
  yaml::SchemaCheck(schema_text(), refused, "settings").check(*root, of_schema);
  return {!of_reader.has_errors(), !of_schema.has_errors()};
}

}  // namespace

TEST_CASE("editors and the generator accept the same settings") {
  for (const char* text : {
           "",
           "name: shop\nnamespace: a::b\noutput: ../x\ntype_specs: [../more]\nadmin: false\n",
           "packages_by_scope: {default: [backend, cron], docs: backend}\nplurals: {person: people}\n",
           "api: {path: /api, mutationStyle: input, mutationResult: plain, idType: Int, tokenArgument: true}\n",
           "auth: {tokenPath: /t, accessMinutes: 5, refreshDays: 3, rolesClaim: r}\nlint: {a-rule: off}\n",
           "cors: {origins: [https://a.example], credentials: true, methods: [GET], headers: [x]}\n",
           "endpoints: {hello: {method: PUT, path: /h}}\nupstreams: {u: {path: /u, schema: s, documents: d, "
           "passHeaders: [x]}}\n",
       }) {
    CAPTURE(text);
    CHECK(verdicts(text).reader);
    CHECK(verdicts(text).schema);
  }
}

TEST_CASE("editors and the generator refuse the same settings") {
  for (const char* text : {
           "nam: shop\n",
           "name: 9shop\n",
           "type_specs: more\n",
           "admin: maybe\n",
           "packages_by_scope: [backend]\n",
           "api: {style: flat}\n",
           "api: {path: graphql}\n",
           "api: {path: \"/a b\"}\n",
           "api: {mutationStyle: round}\n",
           "auth: {accessMinutes: 0}\n",
           "auth: {refreshDays: many}\n",
           "cors: {origins: all}\n",
           "endpoints: {hello: {method: FETCH}}\n",
           "endpoints: {hello: {path: hello}}\n",
           "lint: {a-rule: loud}\n",
           "output: \"\"\n",
           "plurals: {todo: \"to dos\"}\n",
           "plurals: {\"to do\": todos}\n",
           "packages_by_scope: {\"a b\": [backend]}\n",
           "auth: {tokenPath: \"/a?b\"}\n",
           "auth: {rolesClaim: \"\"}\n",
           "cors: {headers: [\"a b\"]}\n",
           "endpoints: {\"say hi\": {path: /hi}}\n",
           "[1, 2]\n",
       }) {
    CAPTURE(text);
    CHECK_FALSE(verdicts(text).reader);
    CHECK_FALSE(verdicts(text).schema);
  }
}
