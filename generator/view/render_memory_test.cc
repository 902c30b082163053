#include "generator/view/render_memory.h"

#include <doctest/doctest.h>

#include <map>

#include "generator/hints/stamp.h"
#include "generator/output/manifest.h"
#include "generator/view/render.h"

using namespace moonwright;
using namespace moonwright::view;

namespace {

class TestMemory final : public Memory {
 public:
  std::optional<std::string> recall(const std::string& name, std::string_view key) const override {
    const auto found = values.find(name + " " + std::string(key));
    return found == values.end() ? std::nullopt : std::optional(found->second);
  }
  void remember(const std::string& name, std::string_view key, std::string value) override {
    values[name + " " + std::string(key)] = std::move(value);
  }
  std::map<std::string, std::string> values;
};

api::Type type(const std::string& word) {
  api::Type result;
  result.word = result.snake = result.camel = result.table = word;
  result.pascal = result.graphql_name = "T" + word;
  result.module = 0;
  api::Field id;
  id.name = id.graphql_name = id.member = id.column = "id";
  id.kind = id.stored_kind = types::Kind::uuid;
  id.key = true;
  result.fields = {id};
  result.key = {0};
  result.origin.spec.file = "type_specs/" + word + ".json";
  return result;
}

rules::Output row_for(const char* pattern, const char* name, const char* path) {
  rules::Output row;
  row.matches = *spec::parse_term(pattern);
  row.template_name = name;
  row.path = path;
  return row;
}

/// A project that is rendered again and again, with a disk that has what was rendered.
struct Renders {
  Renders() {
    api::Service service;
    service.name = "backend";
    service.binary = service.cpp_namespace = "shop";
    service.modules.push_back({.name = "m", .snake = "m", .pascal = "M"});
    service.types = {type("a"), type("b")};
    model = {"shop", {service}};
    rows = {row_for("x:item", "type", "{{ type.snake }}.h"), row_for("x:service", "all", "all.h")};
    templates = {
        {"type", "{{ service.namespace }} {{ type.struct }} {{ type.comment }}"},
        {"all", "{% for type in types %}{{ type.struct }}{% endfor %}"},
    };
  }

  /// The paths that were really rendered, and all texts as they end up on disk.
  std::string run(const std::string& key = "key") {
    const auto environment = make_environment(
        std::make_shared<jinja::MapLoader>(templates), [](const std::string& word) { return word + "s"; }
    );
    RenderMemory known(memory, "backend", key, [&](const std::string& path, const std::string& hash) {
      const auto found = disk.find(path);
      return found != disk.end() && hints::hash_of(found->second) == hash;
    });
    RenderInput input{model, model.services[0], graph, settings, rows};
    Diagnostics diagnostics;
    const output::Files plain = render(input, *environment, diagnostics);
    input.memory = &known;
    const output::Files files = render(input, *environment, diagnostics);
    REQUIRE(files.size() == plain.size());
    std::string rendered;
    for (std::size_t i = 0; i < files.size(); ++i) {
      CHECK(files[i].path == plain[i].path);
      CHECK(files[i].origin == plain[i].origin);
      if (!files[i].is_unchanged()) {
        rendered += files[i].path + " ";
        disk[files[i].path] = files[i].text;
      }
      CHECK(disk[files[i].path] == plain[i].text);
    }
    CHECK(output::Manifest::of(files).print() == output::Manifest::of(plain).print());
    return rendered;
  }

  api::Model model;
  graph::Graph graph;
  Settings settings;
  std::vector<rules::Output> rows;
  std::map<std::string, std::string, std::less<>> templates;
  TestMemory memory;
  std::map<std::string, std::string> disk;
};

}  // namespace

TEST_CASE("what is known and on disk is not rendered again") {
  Renders renders;
  CHECK(renders.run() == "a.h all.h b.h ");
  // A file that looks at all types is always rendered.
  CHECK(renders.run() == "all.h ");
  CHECK(renders.run() == "all.h ");
}

TEST_CASE("what a file sees changes") {
  Renders renders;
  renders.run();
  api::Service& service = renders.model.services[0];
  service.types[0].description = "An a.";
  CHECK(renders.run() == "a.h all.h ");
  CHECK(renders.run() == "all.h ");
  service.types[0].origin.spec.line = 7;
  CHECK(renders.run() == "a.h all.h ");
  service.cpp_namespace = "other";
  CHECK(renders.run() == "a.h all.h b.h ");
  service.types[1].snake = "c";
  CHECK(renders.run() == "all.h c.h ");
  renders.rows[0].condition = "type.struct";
  CHECK(renders.run() == "a.h all.h c.h ");
}

TEST_CASE("the rest of what templates depend on changes") {
  Renders renders;
  renders.run();
  CHECK(renders.run("other key") == "a.h all.h b.h ");
  CHECK(renders.run("other key") == "all.h ");
}

TEST_CASE("the file on disk is gone or another") {
  Renders renders;
  renders.run();
  renders.disk.erase("a.h");
  CHECK(renders.run() == "a.h all.h ");
  renders.disk["b.h"] = "mine";
  CHECK(renders.run() == "all.h b.h ");
}

TEST_CASE("conditions are known, too") {
  Renders renders;
  renders.rows[0].condition = "type.struct == 'Ta'";
  CHECK(renders.run() == "a.h all.h ");
  CHECK(renders.run() == "all.h ");
  renders.model.services[0].types[1].pascal = "Ta";
  CHECK(renders.run() == "all.h b.h ");
}

TEST_CASE("templates that look at more are not known") {
  for (const char* text :
       {"{{ service.types|length }}",
        "{{ service|length }}",
        "{{ service.operations is defined }}",
        "{{ service.nothing is defined }}",
        "{{ types[0].struct }}",
        "{% set all = types %}{{ all[0].struct }}"}) {
    CAPTURE(text);
    Renders renders;
    renders.templates["type"] = text;
    CHECK(renders.run() == "a.h all.h b.h ");
    CHECK(renders.run() == "a.h all.h b.h ");
  }
}

TEST_CASE("a memory that tells nonsense") {
  Renders renders;
  renders.run();
  for (auto& [key, value] : renders.memory.values) value = "x y z\n\n1 1 1 1 a.h\n";
  CHECK(renders.run() == "a.h all.h b.h ");
}
