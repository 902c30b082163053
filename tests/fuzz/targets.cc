#include <string>

#include "generator/jinja/environment.h"
#include "generator/settings/settings.h"
#include "generator/spec/parser.h"
#include "generator/spec/resources.h"
#include "tests/fuzz/project.h"
#include "tests/fuzz/target.h"

namespace moonwright::fuzz {

namespace {

const char* const todo = R"({
  "required": ["id", "name"],
  "queryItemsBy": [["todolist", "name"]],
  "properties": {
    "id": {"type": "uuid"},
    "name": {"type": "string", "maxLength": 255, "unique": true},
    "status": {"type": "enum", "enum": ["open", "done"]},
    "todolist": {"type": "fk", "target": "todolist", "onDelete": "cascade"}
  }
})";
const char* const todolist = R"({"properties": {"id": {"type": "uuid"}, "name": {"type": "string"}}})";

/// Which file the text of a fuzzed type spec is.
const char* const type_files[] = {
    "Todo.json",
    "Todo.yml",
    "TodoForm.json",
    "TodosInputsType.json",
    "TodosOutputsType.yml",
    "SaveTodoInputsType.yml",
};

const char* const todo_spec =
    "# The todoapp:project\n\n"
    "The backend:service /has a todos:module that /provides the todo:item~list and the todolist:item~list. The "
    "graphql:api /loads the todo:item, the todo:item~list and the urgent+todo:item~list; it /posts the todo:item, "
    "/deletes the todo:item~list, /gets-or-creates the todolist:item and /updates the todo:item~list.\n";

bool is_large(std::string_view text) {
  return text.size() > 20000;
}

}  // namespace

void spec(std::string_view text) {
  if (is_large(text)) return;
  run_project({
      {"spec.md", std::string(text)},
      {"part.md", "The bar:mutation /posts a todo:item.\n\n## More\n\n- it /returns a todolist:item\n"},
      {"type_specs/Todo.json", todo},
      {"type_specs/Todolist.json", todolist},
  });
}

void types(std::string_view text) {
  if (text.empty() || is_large(text)) return;
  constexpr std::size_t count = sizeof type_files / sizeof *type_files;
  const std::string name = type_files[static_cast<unsigned char>(text.front()) % count];
  Files files{{"spec.md", todo_spec}, {"type_specs/Todolist.json", todolist}};
  if (!name.starts_with("Todo.")) files["type_specs/Todo.json"] = todo;
  files["type_specs/" + name] = std::string(text.substr(1));
  run_project(files);
}

void settings(std::string_view text) {
  if (is_large(text)) return;
  const PackageUse use = text.find("packages_by_scope") == text.npos ? PackageUse::shipped : PackageUse::own;
  run_project({{"spec.md", todo_spec}, {"settings.yml", std::string(text)}, {"type_specs/Todo.json", todo}}, use);
}

void packages(std::string_view text) {
  if (is_large(text)) return;
  run_project(
      {
          {"spec.md",
           std::string(todo_spec) +
               "\nThe backend:service /has a nightly:cron-job that /runs-at 3am:schedule; it /uses the todo:item.\n"},
          {"settings.yml", "packages_by_scope: {default: [backend, cron]}\n"},
          {"cron/package.yml", std::string(text)},
          {"cron/job.h.j2", "// {{ resource.name }} of {{ service.name }}\n"},
          {"type_specs/Todo.json", todo},
      },
      PackageUse::own
  );
}

void jinja(std::string_view text) {
  if (is_large(text)) return;
  using moonwright::jinja::Value;
  moonwright::jinja::Options options;
  options.limits = {.depth = 100, .stack = std::size_t{1} << 20, .steps = 20'000, .output = std::size_t{1} << 20};
  options.undefined = moonwright::jinja::UndefinedPolicy::lenient;
  const moonwright::jinja::Environment environment(options);
  const Value type = Value::map({
      {"name", "Todo"},
      {"fields", Value::list({"id", "name", "status"})},
      {"numbers", Value::list({3, 1, 2})},
      {"size", 2.5},
  });
  try {
    environment.render_text(text, Value::map({{"type", type}, {"text", "a <b> & \"c\"\n d"}, {"count", 3}}));
  } catch (const moonwright::jinja::Error&) {
    // The one way in which a template may fail.
  }
}

}  // namespace moonwright::fuzz
