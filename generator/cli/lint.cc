#include "generator/lint/lint.h"

#include "generator/cli/commands.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"

namespace moonwright::cli {

ExitCode lint(const LintOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const Project project = load_project(RealDisk(), options.spec_dir, diagnostics);
  if (!diagnostics.has_errors()) {
    diagnostics.append(lint::lint({project.understanding.document, project.model}, project.settings));
  }
  const ExitCode code = diagnostics.has_errors() ? spec_error : clean;
  if (console.format == Format::json) return finish(console, code, diagnostics, project, {});
  if (console.format == Format::text && diagnostics.all().empty()) console.out << "Nothing to note.\n";
  print_diagnostics(console, diagnostics, project.spec_dir, project.sources);
  return code;
}

}  // namespace moonwright::cli
