#include "generator/cli/compare.h"

#include "generator/output/codes.h"
#include "generator/output/manifest.h"
#include "generator/output/scaffolds.h"

namespace moonwright::cli {

namespace {

/// With the folder of its service, if there are several.
std::vector<output::Change> shown(std::vector<output::Change> changes, const ServiceOutput& service, bool several) {
  if (!several) return changes;
  const std::string name = service.folder.substr(service.folder.rfind('/') + 1);
  for (output::Change& change : changes) change.path = join_path(name, change.path);
  return changes;
}

void add(const ServiceOutput& service, const output::Plan& plan, bool several, Result& result) {
  result.add(service.folder, plan);
  const std::size_t first = result.files.size() - plan.changes.size();
  for (std::size_t i = 0; i < plan.changes.size(); ++i)
    result.files[first + i].lines = output::count_lines(plan.changes[i]);
  const std::vector<output::Change> changes = shown(plan.changes, service, several);
  result.diff += result.stat ? output::diff_stat(changes) : output::unified_diff(changes);
}

}  // namespace

void compare(const std::vector<ServiceOutput>& services, Result& result, Diagnostics& diagnostics) {
  for (const ServiceOutput& service : services) {
    const output::Plan plan = output::plan(service.files, RealDisk(), service.folder, {false, true}, diagnostics);
    add(service, plan, services.size() > 1, result);
  }
}

void compare_scaffolds(const std::vector<ServiceOutput>& services, Result& result, Diagnostics& diagnostics) {
  for (const ServiceOutput& service : services) {
    output::Plan plan;
    for (const output::File& file : service.files) {
      const std::string path = join_path(service.folder, file.path);
      if (file.owner != output::Owner::person || !RealDisk().read(path)) continue;
      std::optional<std::string> before = RealDisk().read(join_path(service.folder, output::base_path(file.path)));
      if (!before) {
        diagnostics.warning(
            output::no_base,
            {path, 0, 0, 1},
            "it is not known what was scaffolded here: the diff shows what you have changed, too",
            "take over what you want, then run `moonwright merge --accept`"
        );
        before = RealDisk().read(path);
      }
      if (output::content_hash(*before) == output::content_hash(file.text)) {
        ++plan.unchanged;
      } else {
        plan.changes.push_back(
            {output::Change::Kind::update, file.path, std::move(*before), file.text, output::Owner::person}
        );
      }
    }
    add(service, plan, services.size() > 1, result);
  }
}

void show_changes_of_people(const ServiceOutput& service, const output::Plan& plan, bool several, Result& result) {
  output::Plan theirs;
  for (const output::Change& change : plan.changes) {
    if (change.owner == output::Owner::person) theirs.changes.push_back(change);
  }
  add(service, theirs, several, result);
}

}  // namespace moonwright::cli
