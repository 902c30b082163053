#include "generator/cli/commands.h"
#include "generator/cli/compare.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"

namespace moonwright::cli {

ExitCode diff(const DiffOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const RealDisk disk;
  const Project project = load_project(disk, options.spec_dir, diagnostics);
  Result result;
  if (diagnostics.has_errors()) return finish(console, spec_error, diagnostics, project, result);
  result.folder = output_folder(project, options.output);
  result.stat = options.stat;
  const std::vector<ServiceOutput> services = render_project(disk, project, result.folder, diagnostics);
  if (diagnostics.has_errors()) return finish(console, exit_code_of(diagnostics), diagnostics, project, result);
  if (options.scaffolds) {
    compare_scaffolds(services, result, diagnostics);
  } else {
    compare(services, result, diagnostics);
  }
  const bool differs = !result.files.empty() || diagnostics.has_errors();
  return finish(console, differs ? stale : clean, diagnostics, project, result);
}

}  // namespace moonwright::cli
