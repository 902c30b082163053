#include "generator/cli/commands.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"
#include "generator/output/apply.h"
#include "generator/output/codes.h"
#include "generator/output/plan.h"
#include "generator/output/unified_diff.h"

namespace moonwright::cli {

namespace {

void check_service(const ServiceOutput& service, const CheckOptions& options, Result& result, Diagnostics& findings) {
  if (output::is_interrupted(service.folder)) {
    findings.error(
        output::interrupted,
        {service.folder, 0, 0, 1},
        "a run of `moonwright generate` was interrupted here",
        "run `moonwright generate`: it finishes what was begun"
    );
  }
  if (options.sealed && !service.draft.files.empty()) {
    findings.error(
        output::stale,
        {join_path(service.folder, "migrations/draft"), 0, 0, 1},
        "the migration in draft is not sealed",
        "run `moonwright migrate seal NAME`"
    );
  }
  const output::Plan plan = output::plan(service.files, RealDisk(), service.folder, {}, findings);
  result.add(service.folder, plan);
  result.diff += output::unified_diff(plan.changes);
}

}  // namespace

ExitCode check(const CheckOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const RealDisk disk;
  const Project project = load_project(disk, options.spec_dir, diagnostics);
  Result result;
  if (diagnostics.has_errors()) return finish(console, spec_error, diagnostics, project, result);
  result.folder = output_folder(project, options.output);
  const std::vector<ServiceOutput> services = render_project(disk, project, result.folder, diagnostics);
  if (diagnostics.has_errors()) return finish(console, exit_code_of(diagnostics), diagnostics, project, result);
  for (const ServiceOutput& service : services) check_service(service, options, result, diagnostics);
  if (!result.files.empty()) {
    diagnostics.error(
        output::stale,
        {result.folder, 0, 0, 1},
        "the output is not what the spec says",
        "run `moonwright generate " + options.spec_dir + "` and commit the result"
    );
  }
  return finish(console, diagnostics.has_errors() ? stale : clean, diagnostics, project, result);
}

}  // namespace moonwright::cli
