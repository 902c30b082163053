#include <array>
#include <filesystem>
#include <fstream>
#include <utility>

#include "generator/base/names.h"
#include "generator/cli/codes.h"
#include "generator/cli/commands.h"
#include "generator/cli/result.h"
#include "generator/settings/codes.h"
#include "generator/settings/identifier.h"

namespace moonwright::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* spec_text = R"(# The NAME:project

People write down what they have to do.

## The tasks:module

The tasks:module /provides the task:item~list.

## The graphql:api

The graphql:api /loads the task:item and the task:item~list.
The graphql:api /posts and /deletes the task:item.
)";

constexpr const char* task_text = R"({
  "description": "Something to do.",
  "required": ["name", "done"],
  "queryItemsBy": ["done"],
  "properties": {
    "id": {"type": "uuid"},
    "name": {"type": "string", "minLength": 1, "maxLength": 255},
    "done": {"type": "boolean", "default": false},
    "dueAt": {"type": "datetime"}
  }
}
)";

constexpr const char* settings_text = R"(name: NAME
output: ../NAME-backend
)";

constexpr const char* fixtures_text = R"(Task:
  - {id: 01900000-0000-7000-8000-000000000001, name: Write a spec, done: true}
  - {id: 01900000-0000-7000-8000-000000000002, name: Generate a backend}
)";

std::string named(std::string text, const std::string& name) {
  for (std::size_t at = 0; (at = text.find("NAME", at)) != std::string::npos; at += name.size())
    text.replace(at, 4, name);
  return text;
}

/// Of `.` and `..` the name that the folder has.
std::string last_part(const fs::path& folder) {
  std::error_code error;
  const fs::path whole = fs::absolute(folder, error).lexically_normal();
  return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

/// As a shell takes it.
std::string quoted(const std::string& path) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./+@:,";
  if (path.find_first_not_of(plain) == std::string::npos) return path;
  std::string result = "'";
  for (const char c : path) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

}  // namespace

ExitCode init(const std::string& folder, const Console& console) {
  const fs::path top = fs::path(folder).lexically_normal();
  const std::string name = settings::name_from_folder(kebab_case(last_part(top)));
  Diagnostics diagnostics;
  if (folder.empty()) diagnostics.error(usage, {}, "the new folder has no name", "write one: moonwright init shop");
  if (settings::is_reserved_target(name)) {
    diagnostics.error(
        settings::codes::reserved_project_name,
        {},
        "a project cannot be called `" + name + "`: every build has a target of this name already",
        "choose another name, such as `" + name + "-app`"
    );
  }
  std::error_code error;
  if (fs::exists(top, error) && !(fs::is_directory(top, error) && fs::is_empty(top, error))) {
    diagnostics.error(
        folder_in_use, {folder, 0, 0, 1}, "there is something here already", "choose the name of a new folder"
    );
  }
  const std::array<std::pair<const char*, const char*>, 4> files{{
      {"spec.md", spec_text},
      {"settings.yml", settings_text},
      {"type_specs/Task.json", task_text},
      {"fixtures/tasks.yml", fixtures_text},
  }};
  for (const auto& [path, text] : files) {
    if (diagnostics.has_errors()) break;
    fs::create_directories((top / path).parent_path(), error);
    std::ofstream out(top / path, std::ios::binary);
    out << named(text, name);
    out.close();
    if (!out)
      diagnostics.error(
          folder_in_use, {(top / path).string(), 0, 0, 1}, "cannot write this file", "check the permissions"
      );
  }
  if (diagnostics.has_errors()) {
    return finish(console, spec_error, diagnostics, {}, {});
  }
  if (!console.prints_text()) {
    return finish(console, clean, diagnostics, {}, {});
  } else {
    console.out << "Made " << top.string()
                << " with spec.md, settings.yml, type_specs/Task.json and fixtures/tasks.yml.\n"
                << "Next: moonwright generate " << quoted(top.string()) << "\n";
  }
  return clean;
}

}  // namespace moonwright::cli
