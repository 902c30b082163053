#include "generator/cli/commands.h"
#include "generator/cli/output_folders.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"
#include "generator/migrate/history.h"
#include "generator/output/apply.h"
#include "generator/output/codes.h"
#include "generator/output/plan.h"

namespace moonwright::cli {

namespace {

/// Takes the draft out of the generated files: it is history now.
output::Files without_draft(output::Files files) {
  std::erase_if(files, [](const output::File& file) { return file.path.starts_with("migrations/draft/"); });
  return files;
}

void add_history(const std::vector<migrate::SqlFile>& files, const std::string& folder, output::Plan& plan) {
  for (const migrate::SqlFile& file : files) {
    const std::optional<std::string> before = RealDisk().read(join_path(folder, file.path));
    const output::Change::Kind kind = before ? output::Change::Kind::update : output::Change::Kind::add;
    plan.changes.push_back({kind, file.path, before.value_or(""), file.text, {}});
  }
}

}  // namespace

ExitCode seal(const SealOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const RealDisk disk;
  const Project project = load_project(disk, options.spec_dir, diagnostics);
  Result result;
  if (diagnostics.has_errors()) return finish(console, spec_error, diagnostics, project, result);
  result.folder = output_folder(project, options.output);
  OutputFolders folders(service_folders(project, result.folder));
  if (!folders.recover(console, diagnostics)) return finish(console, refused, diagnostics, project, result);
  std::vector<ServiceOutput> services = render_project(disk, project, result.folder, diagnostics);
  for (ServiceOutput& service : services) {
    if (diagnostics.has_errors()) break;
    const std::vector<migrate::SqlFile> files =
        migrate::seal(service.draft, service.history, options.name, diagnostics);
    output::Plan plan = output::plan(without_draft(service.files), disk, service.folder, {}, diagnostics);
    if (diagnostics.has_errors()) break;
    if (!folders.make(diagnostics)) break;
    add_history(files, service.folder, plan);
    output::apply(plan, service.folder, diagnostics);
    result.add(service.folder, plan);
  }
  const ExitCode code = diagnostics.has_errors() ? exit_code_of(diagnostics) : clean;
  return finish(console, code, diagnostics, project, result);
}

}  // namespace moonwright::cli
