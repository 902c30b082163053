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

namespace {

graph::Resource resource(const std::string& term_text, std::vector<std::string> bases = {}) {
  const spec::Term term = *spec::parse_term(term_text);
  graph::Resource result;
  result.name = term.name;
  result.data = term.data;
  result.tag = term.tag;
  result.variant = term.variant;
  result.bases = std::move(bases);
  return result;
}

graph::Graph graph_of(std::vector<graph::Resource> resources, std::vector<graph::Relation> relations = {}) {
  graph::Graph graph;
  for (graph::Resource& one : resources) {
    one.id = graph.resources.size();
    graph.resources.push_back(std::move(one));
  }
  graph.relations = std::move(relations);
  graph.index();
  return graph;
}

std::string paths_of(const Rendered& rendered) {
  std::string result;
  for (const output::File& file : rendered.files) result += file.path + " ";
  return result;
}

std::string code_of(const Rendered& rendered) {
  if (rendered.diagnostics.all().size() != 1) return std::to_string(rendered.diagnostics.all().size()) + " errors";
  return std::string(rendered.diagnostics.all()[0].code.name);
}

}  // namespace

TEST_CASE("resources by tag, term and base tag") {
  const graph::Graph graph = graph_of(
      {resource("nightly:job", {"tool"}),
       resource("hourly:job", {"tool"}),
       resource("node:14:image"),
       resource("urgent+a:job~big", {"tool"}),
       resource(":redis", {"tool"})}
  );
  const auto matched = [&](const char* pattern) {
    return paths_of(render_with("x", {row_for(pattern, "{{ resource.word }}-{{ resource.tag }}")}, graph));
  };
  CHECK(matched("x:job") == "hourly-job nightly-job ");
  CHECK(matched("nightly:job") == "nightly-job ");
  CHECK(matched("node:x:image") == "node:14-image ");
  CHECK(matched("urgent+x:job~x") == "urgent-a-job ");
  CHECK(matched("x:tool") == "-redis hourly-job nightly-job ");
  CHECK(matched("x:nothing").empty());
}

TEST_CASE("types, operations and services can be named, too") {
  CHECK(render_with("x", {row_for("todo:item", "a")}).files.size() == 1);
  CHECK(render_with("x", {row_for("user:item", "a")}).files.empty());
  CHECK(render_with("x", {row_for("backend:service", "a")}).files.size() == 1);
  CHECK(render_with("x", {row_for("other:service", "a")}).files.empty());
  const graph::Graph graph = graph_of({resource("summary:query")});
  const Rendered query = render_with("{{ operation }} {{ resource }}", {row_for("x:query", "a")}, graph);
  REQUIRE(query.files.size() == 1);
  CHECK(query.files[0].text == "None summary:query");
}

TEST_CASE("things of another service are not of this one") {
  graph::Graph graph = graph_of(
      {resource("backend:service"), resource("office:service"), resource("a:job"), resource("b:job"), resource("c:job")}
  );
  graph.resources[2].service = 0;
  graph.resources[3].service = 1;
  CHECK(paths_of(render_with("x", {row_for("x:job", "{{ resource.data }}")}, graph)) == "a c ");
}

TEST_CASE("what a resource is related to") {
  const graph::Graph graph = graph_of(
      {resource("morning:letter"), resource("news+a:item~list"), resource("b:item~list"), resource("shop:service")},
      {{0, "covers", 1, {}}, {0, "covers", 2, {}}, {3, "has", 0, {}}}
  );
  const auto said = [&](const std::string& text) {
    const api::Model model = todoapp();
    const auto environment = make_environment(
        std::make_shared<jinja::MapLoader>(std::map<std::string, std::string, std::less<>>{{"t.j2", text}}),
        [](const std::string& word) { return word + "s"; }
    );
    Rendered result;
    const Settings settings;
    RenderInput input{model, model.services[0], graph, settings, {row_for("x:letter", "a")}};
    input.verbs = {"covers", "has", "runs-at"};
    input.templates = {"t.j2"};
    result.files = render(input, *environment, result.diagnostics);
    return result.files.empty() ? result.diagnostics.all().at(0).message : result.files[0].text;
  };
  CHECK(said("{{ resource.objects.covers | join(' ') }}") == "news+a:item~list b:item~list");
  CHECK(said("{{ (resource.objects.covers | first).words }}") == "news-as");
  CHECK(said("{{ resource.subjects.has[0] }}") == "shop:service");
  CHECK(
      said("{{ resource.objects['runs-at'] | length }}{{ resource.objects.covers[0].subjects.covers[0].data }}") ==
      "0morning"
  );
  CHECK(
      said("{{ resource.objects.cover }}").find("no rule knows the verb `/cover` (did you mean `covers`?)") !=
      std::string::npos
  );
  CHECK(said("{{ resource.dta }}").find("a resource has no `dta` (did you mean `data`?)") != std::string::npos);
  CHECK(said("{{ resorce }}").find("(did you mean `resource`?)") != std::string::npos);
  CHECK(said("{{ resource.properties.time }}").find("no attribute 'time'") != std::string::npos);
  CHECK(said("{{ types | length }} {{ project.name }} {{ settings.name }}") == "1 todoapp ");
}

TEST_CASE("templates that are missing or wrong, even where nothing matches") {
  rules::Output missing = row_for("x:nothing", "a");
  missing.template_name = "nope.j2";
  CHECK(code_of(render_with("x", {missing})) == "template-missing");
  CHECK(code_of(render_with("{% if %}", {row_for("x:nothing", "a")})) == "template-error");
  CHECK(code_of(render_with("x", {row_for("x:nothing", "{{ a")})) == "template-error");
  CHECK(code_of(render_with("x", {row_for("x:nothing", "a", "1 +")})) == "template-error");
  CHECK(code_of(render_with("x", {row_for("x:item", "a", "resource.nothing")})) == "template-error");
  CHECK(render_with("x", {row_for("x:item", "a", "0")}).files.empty());
  CHECK(render_with("x", {row_for("x:item", "a", "[]")}).files.empty());
  CHECK(render_with("x", {row_for("x:item", "a", "'no' is eq 'no'")}).files.size() == 1);
}

TEST_CASE("whose folder a path is in, and what the program writes itself") {
  const auto owned = [](const char* path, rules::Owner owner) {
    rules::Output row = row_for("x:service", path);
    row.owner = owner;
    return code_of(render_with("x", {row}));
  };
  CHECK(owned("app/a.h", rules::Owner::tool) == "output-of-wrong-owner");
  CHECK(owned("app/a.h", rules::Owner::person) == "0 errors");
  CHECK(owned("generated/a.h", rules::Owner::person) == "output-of-wrong-owner");
  CHECK(owned("deploy/a.conf", rules::Owner::tool) == "0 errors");
  for (const char* path : {"generated/FILES", "generated/schema.graphql", "migrations/draft/up.sqlite.sql"}) {
    CHECK(owned(path, rules::Owner::tool) == "same-output-path");
  }
  for (const char* path : {"..", ".", "a//b", "a/./b", "a\\b", "a\nb"}) {
    CHECK(owned(path, rules::Owner::tool) == "output-path-outside");
  }
}

TEST_CASE("a path is a file or a folder") {
  CHECK(code_of(render_with("x", {row_for("x:service", "a/b"), row_for("x:item", "a")})) == "same-output-path");
  CHECK(code_of(render_with("x", {row_for("x:service", "a"), row_for("x:item", "a/b/c")})) == "same-output-path");
  CHECK(code_of(render_with("x", {row_for("x:service", "a/b"), row_for("x:item", "a/b-c")})) == "0 errors");
}
