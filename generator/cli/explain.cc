#include "generator/cli/commands.h"

#include "generator/base/names.h"
#include "generator/cli/codes.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"
#include "generator/output/manifest.h"
#include "generator/rules/explain.h"

namespace moonwright::cli {

namespace {

bool is_term(const std::string& what) {
  return what.find(':') != std::string::npos;
}

/// The rendered file that `what` names: with or without the output folder before it.
const output::File* find_file(const std::vector<ServiceOutput>& services, const std::string& what) {
  for (const ServiceOutput& service : services) {
    for (const output::File& file : service.files) {
      if (normal_path(what) == file.path || normal_path(what) == join_path(service.folder, file.path)) return &file;
    }
  }
  return nullptr;
}

std::vector<std::string> known_files(const std::vector<ServiceOutput>& services) {
  std::vector<std::string> names;
  for (const ServiceOutput& service : services) {
    for (const output::File& file : service.files) names.push_back(file.path);
  }
  return names;
}

std::vector<std::string> known_terms(const Project& project) {
  std::vector<std::string> terms;
  for (const graph::Resource& resource : project.understanding.graph.resources) terms.push_back(resource.text());
  return terms;
}

/// The resources that a file is about: its origin says which input, the graph which sentences.
std::string explain_file(const Project& project, const output::File& file) {
  std::string text = file.path + "\n  made from " + file.origin;
  text += file.template_name.empty() ? "\n" : " by the template " + file.template_name + "\n";
  if (file.owner == output::Owner::person) text += "  yours: scaffolded once, then never touched\n";
  for (const std::string& term : file.terms) {
    if (knows_term(project, term)) text += rules::explain_term(project.understanding, term);
  }
  return text;
}

}  // namespace

ExitCode explain(const ExplainOptions& options, const Console& console) {
  if (options.builtins) {
    console.out << rules::explain_builtins();
    return clean;
  }
  Diagnostics diagnostics;
  const RealDisk disk;
  const Project project = load_project(disk, options.spec_dir, diagnostics);
  if (diagnostics.has_errors()) return finish(console, spec_error, diagnostics, project, {});
  if (is_term(options.what)) {
    if (!knows_term(project, options.what)) {
      diagnostics.error(
          nothing_to_explain,
          {options.what, 0, 0, 1},
          "no sentence of the spec relates this term to another",
          "take a term of the spec" + did_you_mean(options.what, known_terms(project))
      );
      return finish(console, spec_error, diagnostics, project, {});
    }
    console.out << rules::explain_term(project.understanding, options.what);
    return clean;
  }
  const std::vector<ServiceOutput> services =
      render_project(disk, project, output_folder(project, options.output), diagnostics);
  const output::File* file = find_file(services, options.what);
  if (file == nullptr) {
    diagnostics.error(
        nothing_to_explain,
        {options.what, 0, 0, 1},
        "no generated file has this path",
        "take a term (todo:item) or a path below the output folder" + did_you_mean(options.what, known_files(services))
    );
    return finish(console, spec_error, diagnostics, project, {});
  }
  console.out << explain_file(project, *file);
  return clean;
}

}  // namespace moonwright::cli
