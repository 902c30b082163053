#include "generator/cli/explain_output.h"

#include "generator/base/diagnostic_json.h"

namespace moonwright::cli {

ExitCode print_answers(
    const Console& console,
    const std::vector<explain::Explanation>& answers,
    const Diagnostics& diagnostics,
    const Project& project
) {
  if (console.format == Format::json) {
    console.out << "{\"answers\":[";
    for (std::size_t i = 0; i < answers.size(); ++i) console.out << (i == 0 ? "" : ",") << to_json(answers[i]);
    console.out << "],\"diagnostics\":" << to_json(diagnostics.sorted()) << "}\n";
  }
  if (console.prints_text()) {
    for (std::size_t i = 0; i < answers.size(); ++i) console.out << (i == 0 ? "" : "\n") << to_text(answers[i]);
  }
  // Warnings of the spec are not what was asked for; errors say why there is no answer.
  const bool failed = diagnostics.has_errors();
  if (failed || !console.prints_text()) print_diagnostics(console, diagnostics, project.spec_dir, project.sources);
  return failed ? spec_error : clean;
}

}  // namespace moonwright::cli
