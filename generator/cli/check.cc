#include "generator/cli/commands.h"
#include "generator/cli/compare.h"
#include "generator/cli/contract.h"
#include "generator/cli/depfile.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"
#include "generator/output/apply.h"
#include "generator/output/codes.h"

namespace moonwright::cli {

namespace {

/// What is there is half old and half new: nothing else can be said about it.
bool is_interrupted(const std::vector<std::string>& folders, Diagnostics& findings) {
  for (const std::string& folder : folders) {
    if (!output::is_interrupted(folder)) continue;
    findings.error(
        output::interrupted,
        {folder, 0, 0, 1},
        "a run of `moonwright generate` was interrupted here",
        "run `moonwright generate`: it finishes what was begun"
    );
  }
  return findings.has_errors();
}

void check_sealed(const ServiceOutput& service, Diagnostics& findings) {
  if (service.draft.files.empty()) return;
  findings.error(
      output::stale,
      {join_path(service.folder, "migrations/draft"), 0, 0, 1},
      "the migration in draft is not sealed",
      "run `moonwright migrate seal NAME`"
  );
}

}  // namespace

ExitCode check(const CheckOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const RealDisk real;
  const RecordingDisk disk(real);
  const Project project = load_project(disk, options.spec_dir, diagnostics);
  Result result;
  if (diagnostics.has_errors()) return finish(console, spec_error, diagnostics, project, result);
  result.folder = output_folder(project, options.output);
  const std::vector<std::string> folders = service_folders(project, result.folder);
  if (is_interrupted(folders, diagnostics)) return finish(console, stale, diagnostics, project, result);
  const std::vector<ServiceOutput> services = render_project(disk, project, result.folder, diagnostics);
  if (diagnostics.has_errors()) return finish(console, exit_code_of(diagnostics), diagnostics, project, result);
  check_contract(services, false, diagnostics);
  compare(services, result, diagnostics);
  for (const ServiceOutput& service : services) {
    if (options.sealed) check_sealed(service, diagnostics);
  }
  if (!result.files.empty()) {
    diagnostics.error(
        output::stale,
        {result.folder, 0, 0, 1},
        "the output is not what the spec says",
        "run `moonwright generate " + options.spec_dir + "` and commit the result"
    );
  }
  if (!diagnostics.has_errors()) write_depfile(options.depfile, disk, project, folders, diagnostics);
  // What `generate` would refuse is more than stale.
  const bool refuses = exit_code_of(diagnostics) == refused;
  const ExitCode code = refuses ? refused : stale;
  return finish(console, diagnostics.has_errors() ? code : clean, diagnostics, project, result);
}

}  // namespace moonwright::cli
