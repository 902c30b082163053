#include "generator/explain/why_not.h"

#include "generator/cli/codes.h"
#include "generator/cli/commands.h"
#include "generator/cli/explain_output.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"

namespace moonwright::cli {

namespace {

struct Outcome {
  std::vector<view::RenderLog> logs;
  std::vector<std::string> files;
};

Outcome render(const Disk& disk, const Project& project, const std::string& output, Diagnostics& diagnostics) {
  Outcome result;
  for (const ServiceOutput& service : render_project(disk, project, output, diagnostics, &result.logs)) {
    for (const output::File& file : service.files) result.files.push_back(file.path);
  }
  return result;
}

/// Below the output folder, as the table of files has it.
std::string path_below(const Project& project, const std::string& output, const std::string& what) {
  const std::string path = normal_path(what);
  for (const std::string& folder : service_folders(project, output)) {
    if (path.starts_with(folder + "/")) return path.substr(folder.size() + 1);
  }
  return path;
}

}  // namespace

ExitCode why_not(const ExplainOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const RealDisk disk;
  const Project project = load_project(disk, options.spec_dir, diagnostics);
  // What is wrong with the spec may be the answer: it is printed, and the question is answered as far as it goes.
  const std::string output = output_folder(project, options.output);
  Outcome rendered;
  if (!diagnostics.has_errors()) rendered = render(disk, project, output, diagnostics);
  const rules::Understanding& understanding = project.understanding;
  std::vector<explain::Explanation> answers;
  if (const auto relation = explain::parse_relation(options.what)) {
    answers.push_back(explain::why_not_relation(understanding, *relation));
  } else if (const auto term = spec::parse_term(options.what)) {
    answers.push_back(explain::why_not_term(understanding, rendered.logs, *term));
  } else if (options.what.find('/') != std::string::npos || options.what.find('.') != std::string::npos) {
    const std::string path = path_below(project, output, options.what);
    answers.push_back(explain::why_not_file(understanding, rendered.logs, rendered.files, path));
  } else {
    diagnostics.error(
        nothing_to_explain,
        {options.what, 0, 0, 1},
        "this is neither a term nor a relation nor a path",
        "ask for `todo:item`, `the graphql:api /loads the todo:item` or `generated/todos/todo.h`"
    );
  }
  return print_answers(console, answers, diagnostics, project);
}

}  // namespace moonwright::cli
