#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "generator/base/keep.h"
#include "generator/cli/bodies.h"
#include "generator/cli/codes.h"
#include "generator/cli/commands.h"
#include "generator/cli/contract.h"
#include "generator/cli/depfile.h"
#include "generator/cli/output_folders.h"
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
    const std::vector<ServiceOutput>& services,
    const Disk& disk,
    const output::PlanOptions& options,
    Run& run,
    Diagnostics& diagnostics
) {
  for (const ServiceOutput& service : services) {
    run.plans.push_back(output::plan(service.files, disk, service.folder, options, diagnostics));
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

ExitCode write_all(const std::vector<ServiceOutput>& services, const Run& run, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < services.size(); ++i) {
    if (!output::apply(run.plans[i], services[i].folder, diagnostics)) return refused;
  }
  return clean;
}

/// What belongs to the tool after a run, for build systems.
ExitCode print_outputs(const std::vector<ServiceOutput>& services, const Console& console) {
  std::vector<std::string> paths;
  for (const ServiceOutput& service : services) {
    for (const output::File& file : service.files) {
      if (file.owner == output::Owner::tool) paths.push_back(join_path(service.folder, file.path));
    }
    paths.push_back(join_path(service.folder, std::string(output::manifest_path)));
  }
  std::sort(paths.begin(), paths.end());
  if (console.format == Format::json) {
    console.out << nlohmann::ordered_json{{"diagnostics", nlohmann::ordered_json::array()}, {"outputs", paths}}.dump()
                << "\n";
  } else {
    for (const std::string& path : paths) console.out << path << "\n";
  }
  return clean;
}

/// Everything is rendered; the folders are held, or will be when something has to be written.
ExitCode plan_and_write(
    const GenerateOptions& options,
    const std::vector<ServiceOutput>& services,
    OutputFolders& folders,
    const Disk& disk,
    Run& run,
    Diagnostics& diagnostics
) {
  if (!options.dry_run && !folders.make(diagnostics)) return refused;
  for (const ServiceOutput& service : services) warn_of_kept_files(service, disk, diagnostics);
  plan_all(services, disk, {options.force, false, Workers(options.jobs)}, run, diagnostics);
  run.timing.lap("compare");
  if (diagnostics.has_errors()) return refused;
  const ExitCode code = options.dry_run ? clean : write_all(services, run, diagnostics);
  run.timing.lap("write");
  return code;
}

void print_timing(
    const Project& project, const std::vector<ServiceOutput>& services, const Run& run, const Console& console
) {
  project.timing.print(console.err);
  for (const ServiceOutput& service : services) service.timing.print(console.err);
  run.timing.print(console.err);
}

}  // namespace

ExitCode generate(const GenerateOptions& options, const Console& console) {
  Shortcut shortcut(options, console);
  if (const std::optional<ExitCode> code = shortcut.take()) return *code;
  Diagnostics diagnostics;
  const RecordingDisk disk(shortcut.disk());
  const Project& project =
      kept_until_exit(load_project(disk, options.spec_dir, diagnostics, Workers(options.jobs), shortcut.memory()));
  Result result;
  if (diagnostics.has_errors()) return finish(console, spec_error, diagnostics, project, result);
  const std::string folder = output_folder(project, options.output);
  const bool writes = !options.dry_run && !options.list_outputs;
  OutputFolders folders(service_folders(project, folder));
  if (writes && !folders.recover(console, diagnostics)) return finish(console, refused, diagnostics, project, result);
  const std::vector<ServiceOutput>& services =
      kept_until_exit(render_project(disk, project, folder, diagnostics, nullptr, shortcut.rendered()));
  if (diagnostics.has_errors()) return finish(console, exit_code_of(diagnostics), diagnostics, project, result);
  check_contract(services, options.force, diagnostics);
  if (diagnostics.has_errors()) return finish(console, refused, diagnostics, project, result);
  if (options.list_outputs) return print_outputs(services, console);
  Run& run = kept_until_exit(Run());
  ExitCode code = plan_and_write(options, services, folders, disk, run, diagnostics);
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
  if (options.timing) print_timing(project, services, run, console);
  const bool noted = code != clean || !writes ||
                     write_depfile(options.depfile, disk, project, service_folders(project, folder), diagnostics);
  if (!noted) code = refused;
  return finish(console, code, diagnostics, project, result);
}

}  // namespace moonwright::cli
