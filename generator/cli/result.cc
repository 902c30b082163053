#include "generator/cli/result.h"

#include <nlohmann/json.hpp>

#include "generator/base/diagnostic_json.h"
#include "generator/base/printable.h"
#include "generator/cli/bodies.h"
#include "generator/migrate/codes.h"
#include "generator/output/codes.h"

namespace moonwright::cli {

namespace {

using Json = nlohmann::ordered_json;

const char* word_of(output::Change::Kind kind) {
  switch (kind) {
    case output::Change::Kind::add:
      return "add";
    case output::Change::Kind::update:
      return "update";
    case output::Change::Kind::remove:
      return "remove";
  }
  return "update";
}

void print_json(const Console& console, const Diagnostics& diagnostics, const Result& result) {
  Json json;
  json["diagnostics"] = Json::parse(to_json(diagnostics.sorted()));
  json["output"] = result.folder;
  json["changes"] = Json::array();
  for (const Result::File& file : result.files) {
    Json change{{"kind", word_of(file.kind)}, {"path", file.path}};
    if (file.lines) {
      change["added"] = file.lines->added;
      change["removed"] = file.lines->removed;
    }
    json["changes"].push_back(std::move(change));
  }
  json["unchanged"] = result.unchanged;
  if (!result.diff.empty() && !result.stat) json["diff"] = result.diff;
  if (!result.behind.empty()) json["behind"] = result.behind;
  for (const view::Body& body : result.missing_bodies) {
    json["missing_bodies"].push_back(
        {{"function", body.name},
         {"file", body.file},
         {"declared_in", body.place.file},
         {"line", body.place.line},
         {"definition", body.definition}}
    );
  }
  console.out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
}

void print_behind(const Console& console, const Result& result) {
  if (result.behind.empty()) return;
  console.out << "What was scaffolded for these files has changed since; `moonwright merge` brings it into them:\n";
  for (const std::string& path : result.behind) console.out << "  " << printable(path) << "\n";
}

void print_text(const Console& console, ExitCode code, const Result& result) {
  console.out << result.diff;
  if (code != clean) return;
  const bool list = result.dry_run || result.files.size() <= 20;
  for (const Result::File& file : result.files) {
    if (list)
      console.out << (result.dry_run ? "would " : "") << word_of(file.kind) << " " << printable(file.path) << "\n";
  }
  if (result.files.empty()) {
    console.out << result.folder << " is up to date (" << result.unchanged
                << (result.unchanged == 1 ? " file" : " files") << ").\n";
  } else {
    console.out << result.files.size() << (result.files.size() == 1 ? " file " : " files ")
                << (result.dry_run ? "would change in " : "changed in ") << result.folder << ", " << result.unchanged
                << " unchanged.\n";
  }
  print_behind(console, result);
  console.out << skeletons(result.missing_bodies);
}

bool is_one_of(const Code& code, std::initializer_list<Code> codes) {
  for (const Code& other : codes) {
    if (other.number == code.number) return true;
  }
  return false;
}

}  // namespace

void Result::add(const std::string& service_folder, const output::Plan& plan) {
  unchanged += plan.unchanged;
  for (const output::Change& change : plan.changes)
    files.push_back({change.kind, join_path(service_folder, change.path), std::nullopt});
  for (const std::string& path : plan.behind) behind.push_back(join_path(service_folder, path));
}

ExitCode finish(
    const Console& console, ExitCode code, const Diagnostics& diagnostics, const Project& project, const Result& result
) {
  if (console.format == Format::json) print_json(console, diagnostics, result);
  if (console.prints_text()) print_text(console, code, result);
  print_diagnostics(console, diagnostics, project.spec_dir, project.sources);
  return code;
}

ExitCode exit_code_of(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    const bool protects = is_one_of(
        diagnostic.code,
        {migrate::table_changed,
         migrate::sealed_edited,
         migrate::bad_lock,
         migrate::newer_lock,
         output::edited_by_hand,
         output::in_the_way,
         output::bad_manifest,
         output::newer_manifest,
         output::output_busy,
         output::cannot_write}
    );
    if (protects && diagnostic.severity == Severity::error) return refused;
  }
  return spec_error;
}

}  // namespace moonwright::cli
