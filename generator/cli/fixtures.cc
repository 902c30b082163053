#include "generator/cli/fixtures.h"

#include <algorithm>

#include "generator/base/names.h"
#include "generator/cli/codes.h"
#include "generator/yaml/reader.h"

namespace moonwright::cli {

namespace {

std::vector<std::string> type_names(const Project& project) {
  std::vector<std::string> names;
  for (const api::Service& service : project.model.services) {
    for (const api::Type& type : service.types) names.push_back(type.graphql_name);
  }
  return names;
}

void check_file(const yaml::Node& root, const std::vector<std::string>& known, Diagnostics& diagnostics) {
  if (root.is_null()) return;
  if (!root.is_mapping()) {
    diagnostics.error(
        wrong_fixture,
        root.place,
        "fixtures are rows by type name",
        "write the type's name before its rows: `Todo: [...]`"
    );
    return;
  }
  for (const yaml::Entry& entry : root.entries) {
    if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
      diagnostics.error(
          wrong_fixture, entry.key_place, "the API has no type `" + entry.key + "`" + did_you_mean(entry.key, known)
      );
    }
    const yaml::Node& rows = entry.value;
    const bool all_rows =
        rows.is_sequence() &&
        std::all_of(rows.items.begin(), rows.items.end(), [](const yaml::Node& row) { return row.is_mapping(); });
    if (!all_rows && !rows.is_null()) {
      diagnostics.error(
          wrong_fixture, rows.place, "`" + entry.key + "` must be a list of rows", "write `- {name: ...}`"
      );
    }
  }
}

}  // namespace

void check_fixtures(const Disk& disk, Project& project, Diagnostics& diagnostics) {
  const std::string folder = join_path(project.spec_dir, "fixtures");
  const std::vector<std::string> known = type_names(project);
  for (const std::string& name : disk.list(folder)) {
    if (!name.ends_with(".yml") && !name.ends_with(".yaml")) continue;
    const std::string shown = "fixtures/" + name;
    const std::string text = disk.read(join_path(folder, name)).value_or("");
    project.sources[shown] = text;
    if (const auto root = yaml::read_yaml(text, shown, diagnostics)) check_file(*root, known, diagnostics);
  }
}

}  // namespace moonwright::cli
