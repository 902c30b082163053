#include "generator/view/render.h"

#include <doctest/doctest.h>

#include "generator/view/codes.h"

using namespace moonwright;
using namespace moonwright::view;

namespace {

api::Field field(const std::string& name, types::Kind kind) {
  api::Field result;
  result.name = result.graphql_name = result.member = result.column = name;
  result.kind = result.stored_kind = kind;
  return result;
}

/// One module with one type, `todo`.
api::Model todoapp() {
  api::Service service;
  service.name = "backend";
  service.binary = service.cpp_namespace = "todoapp";
  service.modules.push_back({.name = "todos", .snake = "todos", .pascal = "Todos"});
  api::Type todo;
  todo.word = todo.snake = todo.camel = todo.table = "todo";
  todo.pascal = todo.graphql_name = "Todo";
  todo.module = 0;
  todo.fields = {field("id", types::Kind::uuid), field("done", types::Kind::boolean)};
  todo.fields[0].key = true;
  todo.key = {0};
  todo.origin.spec.file = "type_specs/Todo.json";
  service.types.push_back(todo);
  return {"todoapp", {service}};
}

rules::Output row_for(const char* pattern, const char* path, const char* condition = "") {
  rules::Output row;
  row.matches = *spec::parse_term(pattern);
  row.template_name = "t.j2";
  row.path = path;
  row.condition = condition;
  row.place = {"package.yml", 7, 3, 1};
  return row;
}

struct Rendered {
  output::Files files;
  Diagnostics diagnostics;
};

Rendered render_with(const std::string& text, std::vector<rules::Output> outputs, const graph::Graph& graph = {}) {
  const api::Model model = todoapp();
  const Settings settings;
  const auto environment = make_environment(
      std::make_shared<jinja::MapLoader>(std::map<std::string, std::string, std::less<>>{{"t.j2", text}}),
      [](const std::string& word) { return word + "s"; }
  );
  Rendered result;
  const RenderInput input{model, model.services[0], graph, settings, std::move(outputs)};
  result.files = render(input, *environment, result.diagnostics);
  return result;
}

}  // namespace

TEST_CASE("a file per type, with the filters of names") {
  const Rendered result = render_with(
      "{{ type.struct }} {{ type.word | plural | pascal }} {{ source }}\n", {row_for("x:item", "{{ type.snake }}.txt")}
  );
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].path == "todo.txt");
  CHECK(result.files[0].text == "Todo Todos type_specs/Todo.json\n");
  CHECK(result.files[0].origin == "type_specs/Todo.json");
}

TEST_CASE("optional members are optional, others have a value") {
  const Rendered result = render_with(
      "{% for member in type.members %}\n{{ member.type }} {{ member.name }}{{ member.initializer }};\n{% endfor %}\n",
      {row_for("x:item", "a")}
  );
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].text == "mw::Uuid id;\nstd::optional<bool> done;\n");
}

TEST_CASE("a file per resource of a foreign noun, under a condition") {
  graph::Graph graph;
  graph::Resource job;
  job.data = "nightly-report";
  job.tag = "cron-job";
  job.properties["schedule"] = "daily";
  graph.resources.push_back(job);
  graph.index();
  const std::string text = "{{ resource.data | snake }} {{ resource.properties.schedule }}";
  const Rendered result = render_with(text, {row_for("x:cron-job", "jobs/{{ resource.data | snake }}.h")}, graph);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].path == "jobs/nightly_report.h");
  CHECK(result.files[0].text == "nightly_report daily");
  CHECK(render_with(text, {row_for("x:cron-job", "a", "false")}, graph).files.empty());
}

TEST_CASE("a name that does not exist is an error with the template's line") {
  const Rendered result = render_with("one\n{{ type.nmae }}\n", {row_for("x:item", "a")});
  REQUIRE(result.diagnostics.errors() == 1);
  const Diagnostic& error = result.diagnostics.all()[0];
  CHECK(error.code.number == template_error.number);
  CHECK(error.message.find("t.j2:2") != std::string::npos);
}

TEST_CASE("paths stay inside, and no two outputs share one") {
  for (const char* path : {"/etc/passwd", "../out", "a/../../b", ""}) {
    const Rendered result = render_with("x", {row_for("x:service", path)});
    REQUIRE(result.diagnostics.errors() == 1);
    CHECK(result.diagnostics.all()[0].code.number == path_outside.number);
  }
  const Rendered twice = render_with("x", {row_for("x:service", "a"), row_for("x:item", "a")});
  REQUIRE(twice.diagnostics.errors() == 1);
  CHECK(twice.diagnostics.all()[0].code.number == same_path.number);
}
