#include "generator/settings/settings.h"

#include <doctest/doctest.h>

#include "generator/settings/identifier.h"

using namespace moonwright;

namespace {

struct Result {
  Settings settings;
  Diagnostics diagnostics;
};

Result parse(const std::string& text) {
  Result result;
  result.settings = settings::parse(text, "my folder", result.diagnostics);
  return result;
}

Diagnostic only_error(const std::string& text) {
  const Result result = parse(text);
  REQUIRE_MESSAGE(result.diagnostics.errors() == 1, text);
  return result.diagnostics.all().front();
}

}  // namespace

TEST_CASE("without a file there are defaults") {
  Diagnostics diagnostics;
  const Settings settings = settings::read(MemoryDisk(), "specs/todoapp", "todoapp", diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(settings.name == "todoapp");
  CHECK(settings.cpp_namespace == "todoapp");
  CHECK(settings.api.path == "/graphql");
  CHECK(settings.auth.access_minutes == 15);
  CHECK(settings.packages_by_scope.at("default") == std::vector<std::string>{"backend"});
  CHECK(parse("").settings.name == "my-folder");
}

TEST_CASE("every key of section 8") {
  const Result result = parse(R"(name: shop
namespace: acme::shop
output: ../../examples/shop
type_specs: [../../type_specs]
packages_by_scope: {jobs: [cron, backend]}
plurals: {salesPerson: salesPeople}
api: {path: /api, mutationStyle: input, mutationResult: plain, idType: Int, tokenArgument: true}
auth: {tokenPath: /token, accessMinutes: 5, refreshDays: 7, rolesClaim: groups}
cors: {origins: ["https://x.org"], credentials: true, methods: [GET], headers: [x]}
endpoints: {hello: {method: POST, path: /hello}}
upstreams: {hasura: {path: /execute-graphql, schema: a.graphql, documents: documents/, passHeaders: [x-a]}}
admin: true
lint: {unused-term: off, open-access: error}
)");
  REQUIRE_FALSE(result.diagnostics.has_errors());
  const Settings& s = result.settings;
  CHECK(s.name == "shop");
  CHECK(s.cpp_namespace == "acme::shop");
  CHECK(s.type_specs.size() == 1);
  CHECK(s.packages_by_scope.at("jobs").size() == 2);
  CHECK(s.packages_by_scope.at("default").size() == 1);
  CHECK(s.plurals.at("sales-person") == "sales-people");
  CHECK(s.api.mutation_style == MutationStyle::input);
  CHECK(s.api.mutation_result == MutationResult::plain);
  CHECK(s.api.id_type == IdType::integer);
  CHECK(s.api.token_argument);
  CHECK(s.auth.roles_claim == "groups");
  CHECK(s.cors.credentials);
  CHECK(s.endpoints.at("hello").method == "POST");
  CHECK(s.upstreams.at("hasura").pass_headers.size() == 1);
  CHECK(s.admin);
  CHECK(s.lint.at("unused-term") == LintLevel::off);
}

TEST_CASE("unknown keys come with the nearest name, a place and a pointer") {
  const Diagnostic error = only_error("name: x\napi:\n  mutationStile: flat\n");
  CHECK(error.code.name == "unknown-setting");
  CHECK(error.message == "unknown key `mutationStile` in `api` (did you mean `mutationStyle`?)");
  CHECK(error.place == Place{"settings.yml", 3, 3, 13});
  CHECK(error.pointer == "/api/mutationStile");
}

TEST_CASE("wrong values") {
  CHECK(only_error("name: 5\n").message == "`name` must be a text, not a number");
  CHECK(only_error("name: \"my app\"\n").code.name == "wrong-setting");
  CHECK(only_error("namespace: class\n").fix == "Write `class_`.");
  CHECK(only_error("namespace: std::x\n").place.line == 1);
  CHECK(only_error("type_specs: a\n").message == "`type_specs` must be a list of texts, not a text");
  CHECK(only_error("api: {path: graphql}\n").fix == "Write `/graphql`.");
  CHECK(only_error("api: {tokenArgument: yes}\n").message == "`api.tokenArgument` must be true or false, not a text");
  CHECK(only_error("api: {idType: id}\n").message == "`api.idType` must be `ID` or `Int` (did you mean `ID`?)");
  CHECK(only_error("auth: {accessMinutes: 0}\n").pointer == "/auth/accessMinutes");
  CHECK(only_error("auth: {accessMinutes: 1.5}\n").pointer == "/auth/accessMinutes");
  CHECK(only_error("admin: 1\n").pointer == "/admin");
  CHECK(only_error("lint: {x: of}\n").message.ends_with("(did you mean `off`?)"));
  CHECK(only_error("cors: {origins: [\"*\"], credentials: true}\n").pointer == "/cors/origins");
  CHECK(only_error("endpoints: {a: {method: get}}\n").pointer == "/endpoints/a/method");
  CHECK(only_error("auth: {tokenPath: \"/a b\"}\n").pointer == "/auth/tokenPath");
  CHECK(only_error("endpoints: {a: {path: \"/a?b\"}}\n").pointer == "/endpoints/a/path");
  CHECK(only_error("cors: {origins: [\"https://x.org/\"]}\n").message == "`https://x.org/` is no origin");
  CHECK(only_error("cors: {origins: [x.org]}\n").pointer == "/cors/origins/0");
  CHECK(only_error("cors: {methods: [GTE]}\n").message.ends_with("(did you mean `GET`?)"));
  CHECK(only_error("packages_by_scope: {default: {a: b}}\n").pointer == "/packages_by_scope/default");
  CHECK(only_error("packages_by_scope: [backend]\n").pointer == "/packages_by_scope");
  CHECK(only_error("plurals: {a: [b]}\n").pointer == "/plurals/a");
  CHECK(only_error("upstreams: {a: {shema: b}}\n").message.ends_with("(did you mean `schema`?)"));
  CHECK(only_error("upstreams: {a: b}\n").pointer == "/upstreams/a");
  CHECK(only_error("- a\n").message == "settings.yml must be a mapping, not a list");
  CHECK(only_error("name: a\nname: b\n").code.name == "duplicate-key");
  CHECK(only_error("name: &a b\n").code.name == "yaml-anchor");
}

TEST_CASE("names that every build has already") {
  CHECK(only_error("name: install\n").code.name == "reserved-project-name");
  CHECK(only_error("name: install\n").pointer == "/name");
  CHECK(only_error("name: moonwright_http\n").place.line == 1);
  CHECK_FALSE(parse("name: install-app\n").diagnostics.has_errors());
  Diagnostics derived;
  settings::parse("", "all", derived);
  REQUIRE(derived.errors() == 1);
  CHECK(derived.all()[0].fix == "write another `name:` in settings.yml, such as `all-app`");
}

TEST_CASE("a file that holds nothing, and paths that no URL has") {
  const auto errors = [](const std::string& text) {
    Diagnostics diagnostics;
    settings::read(MemoryDisk({{"s/settings.yml", text}}), "s", "shop", diagnostics);
    return diagnostics.errors();
  };
  CHECK(errors("") == 1);
  CHECK(errors("\n  \n") == 1);
  CHECK(errors("null\n") == 1);
  CHECK(errors("# all as it is\n") == 0);
  CHECK(only_error("api: {path: \"/a b\"}\n").pointer == "/api/path");
  CHECK(only_error("api: {path: \"/a\\\"b\"}\n").pointer == "/api/path");
  CHECK(only_error("api: {path: \"/a\\u0001\"}\n").pointer == "/api/path");
  CHECK(only_error("api: {path: \"\"}\n").pointer == "/api/path");
}

TEST_CASE("a folder of type specs that is not there is a warning") {
  Diagnostics diagnostics;
  const MemoryDisk disk({{"s/settings.yml", "type_specs: [../shared, ../shard]"}, {"shared/User.json", "{}"}});
  settings::read(disk, "s", "shop", diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].severity == Severity::warning);
  CHECK(diagnostics.all()[0].place == Place{"settings.yml", 1, 25, 8});
}

TEST_CASE("words that say nothing, or nothing that could be") {
  CHECK(only_error("output: \"\"\n").pointer == "/output");
  CHECK(only_error("type_specs: [\" \"]\n").pointer == "/type_specs/0");
  CHECK(only_error("name: \"my app\"\n").fix == "Write `my-app`.");
  CHECK(only_error("packages_by_scope: {\"a b\": [backend]}\n").pointer == "/packages_by_scope/a b");
  CHECK(only_error("plurals: {todo: \"to dos\"}\n").pointer == "/plurals/todo");
  CHECK(only_error("plurals: {todo: \"\"}\n").pointer == "/plurals/todo");
  CHECK(only_error("plurals: {\"to do\": todos}\n").pointer == "/plurals/to do");
  CHECK(only_error("plurals: {todo: todos, Todo: tods}\n").place == Place{"settings.yml", 1, 24, 4});
  CHECK(only_error("auth: {rolesClaim: \"\"}\n").pointer == "/auth/rolesClaim");
  CHECK(only_error("auth: {rolesClaim: sub}\n").pointer == "/auth/rolesClaim");
  CHECK(only_error("auth: {accessMinutes: 3000, refreshDays: 1}\n").pointer == "/auth/accessMinutes");
  CHECK(only_error("cors: {headers: [\"a b\"]}\n").pointer == "/cors/headers/0");
  CHECK(only_error("cors: {methods: [GET, get]}\n").place == Place{"settings.yml", 1, 23, 3});
  CHECK(only_error("endpoints: {say-hi: {path: /a}, sayHi: {path: /b}}\n").pointer == "/endpoints/sayHi");
  CHECK(only_error("endpoints: {\"say hi\": {path: /a}}\n").pointer == "/endpoints/say hi");
  CHECK(only_error("upstreams: {h: {passHeaders: [\"x y\"]}}\n").pointer == "/upstreams/h/passHeaders/0");
  for (const char* path : {"//x", "/a//b", "/a/../b", "/./a", "/a%20b", "/{id}", "/\u00e4"}) {
    CHECK(only_error(std::string("api: {path: \"") + path + "\"}\n").pointer == "/api/path");
  }
  CHECK_FALSE(parse("api: {path: /}\nauth: {tokenPath: \"/a-b/v1.0/~x/\"}\n").diagnostics.has_errors());
}

TEST_CASE("the default packages stay where the setting is wrong") {
  const Result result = parse("packages_by_scope: {default: }\n");
  CHECK(result.diagnostics.errors() == 1);
  CHECK(result.settings.packages_by_scope.at("default") == std::vector<std::string>{"backend"});
  CHECK(parse("packages_by_scope: {default: []}\n").settings.packages_by_scope.at("default").empty());
}

TEST_CASE("all errors are reported, and the rest is read") {
  const Result result = parse("name: 5\nadmin: true\noutptu: x\n");
  CHECK(result.diagnostics.errors() == 2);
  CHECK(result.settings.admin);
}

TEST_CASE("names for C++") {
  CHECK(settings::identifier("my-app") == "my_app");
  CHECK(settings::identifier("class") == "class_");
  CHECK(settings::identifier("std") == "std_");
  CHECK(settings::identifier("3d") == "app_3d");
  CHECK(settings::name_from_folder("...") == "app");
  CHECK_FALSE(settings::is_namespace("a::"));
  CHECK_FALSE(settings::is_namespace("a__b"));
}
