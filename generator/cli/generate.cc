#include <memory>
#include <utility>

#include "generator/base/keep.h"
#include "generator/cli/bodies.h"
#include "generator/cli/codes.h"
#include "generator/cli/commands.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"
#include "generator/cli/shortcut.h"
#include "generator/output/apply.h"
#include "generator/output/codes.h"
#include "generator/output/manifest.h"
#include "generator/output/plan.h"

namespace moonwright::cli {

namespace {

struct Run {
  std::vector<output::Plan> plans;
  std::size_t unchanged = 0;
  Timing timing;
};

void plan_all(
    const std::vector<ServiceOutput>& services, const Disk& disk, bool force, Run& run, Diagnostics& diagnostics
) {
  for (const ServiceOutput& service : services) {
    run.plans.push_back(output::plan(service.files, disk, service.folder, {force}, diagnostics));
    run.unchanged += run.plans.back().unchanged;
  }
}

/// A first run into a folder where somebody has files of the same names: they stay, and nothing says that they fit.
void warn_of_kept_files(const ServiceOutput& service, const Disk& disk, Diagnostics& diagnostics) {
  if (disk.read(join_path(service.folder, output::manifest_path))) return;
  for (const output::File& file : service.files) {
    if (file.owner != output::Owner::person) continue;
    const std::string path = join_path(service.folder, file.path);
    const std::optional<std::string> there = disk.read(path);
    if (!there || *there == file.text) continue;
    diagnostics.warning(
        kept_file,
        {path, 0, 0, 1},
        "this file was here before the first run and is kept: the backend may not build with it",
        "move it away and generate again for the one of Moonwright, or make it fit"
    );
  }
}

bool finish_earlier_run(const std::string& folder, const Console& console, Diagnostics& diagnostics) {
  if (!output::recover(folder, diagnostics)) return true;
  if (console.format == Format::text) console.err << "An interrupted run was finished first.\n";
  return !diagnostics.has_errors();
}

ExitCode write_all(const std::vector<ServiceOutput>& services, const Run& run, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < services.size(); ++i) {
    if (!output::apply(run.plans[i], services[i].folder, diagnostics)) return refused;
  }
  return clean;
}

/// Plans and writes under the lock of every folder.
ExitCode plan_and_write(
    const GenerateOptions& options,
    const std::vector<ServiceOutput>& services,
    const Console& console,
    const Disk& disk,
    Run& run,
    Diagnostics& diagnostics
) {
  std::vector<std::unique_ptr<output::FolderLock>> locks;
  for (const ServiceOutput& service : services) {
    if (options.dry_run) break;
    locks.push_back(std::make_unique<output::FolderLock>(service.folder));
    if (!locks.back()->held()) {
      diagnostics.error(
          output::output_busy,
          {service.folder, 0, 0, 1},
          "this folder cannot be opened, or another run writes into it",
          "wait for the other run, or check the folder's permissions"
      );
      return refused;
    }
    if (!finish_earlier_run(service.folder, console, diagnostics)) return refused;
  }
  for (const ServiceOutput& service : services) warn_of_kept_files(service, disk, diagnostics);
  plan_all(services, disk, options.force, run, diagnostics);
  run.timing.lap("compare");
  if (diagnostics.has_errors()) return refused;
  const ExitCode code = options.dry_run ? clean : write_all(services, run, diagnostics);
  run.timing.lap("write");
  return code;
}

}  // namespace

ExitCode generate(const GenerateOptions& options, const Console& console) {
  Shortcut shortcut(options, console);
  if (const std::optional<ExitCode> code = shortcut.take()) return *code;
  Diagnostics diagnostics;
  const Disk& disk = shortcut.disk();
  const Project& project = kept_until_exit(load_project(disk, options.spec_dir, diagnostics, Workers(options.jobs)));
  Result result;
  if (diagnostics.has_errors()) return finish(console, spec_error, diagnostics, project, result);
  const std::string folder = output_folder(project, options.output);
  const std::vector<ServiceOutput>& services = kept_until_exit(render_project(disk, project, folder, diagnostics));
  if (diagnostics.has_errors()) return finish(console, exit_code_of(diagnostics), diagnostics, project, result);
  Run& run = kept_until_exit(Run());
  const ExitCode code = plan_and_write(options, services, console, disk, run, diagnostics);
  for (std::size_t i = 0; i < run.plans.size(); ++i) result.add(services[i].folder, run.plans[i]);
  for (const ServiceOutput& service : services) {
    for (view::Body& body : missing_bodies(RealDisk(), service.folder, service.bodies))
      result.missing_bodies.push_back(std::move(body));
  }
  result.folder = folder;
  result.dry_run = options.dry_run;
  // What is missing in app/ is told each time.
  if (code == clean && result.missing_bodies.empty()) shortcut.keep(services, folder, run.plans, diagnostics, project);
  run.timing.lap("hint");
  if (options.timing) {
    project.timing.print(console.err);
    for (const ServiceOutput& service : services) service.timing.print(console.err);
    run.timing.print(console.err);
  }
  return finish(console, code, diagnostics, project, result);
}

}  // namespace moonwright::cli
