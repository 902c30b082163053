#include <algorithm>
#include <filesystem>
#include <iterator>

#include "generator/base/names.h"
#include "generator/cli/codes.h"
#include "generator/cli/commands.h"
#include "generator/cli/compare.h"
#include "generator/cli/output_folders.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"
#include "generator/output/apply.h"
#include "generator/output/scaffolds.h"

namespace moonwright::cli {

namespace {

namespace fs = std::filesystem;

/// The path below `folder` that was meant: given as it is, or from the working directory.
std::string below(const std::string& folder, const std::string& path) {
  std::error_code error;
  const std::string top = fs::absolute(folder, error).lexically_normal().string() + "/";
  const std::string there = fs::absolute(path, error).lexically_normal().string();
  return !error && there.starts_with(top) ? there.substr(top.size()) : normal_path(path);
}

/// Takes the files that were named out of `options` and shares them out among the services; a name that is none of
/// theirs is an error.
class Named {
 public:
  Named(const std::vector<ServiceOutput>& services, const std::vector<std::string>& names, Diagnostics& diagnostics)
      : files_(services.size()) {
    for (const std::string& name : names) {
      if (!find(services, name)) report(services, name, diagnostics);
    }
  }
  const std::vector<std::string>& of(std::size_t service) const { return files_[service]; }

 private:
  bool find(const std::vector<ServiceOutput>& services, const std::string& name) {
    bool found = false;
    for (std::size_t i = 0; i < services.size(); ++i) {
      const std::string path = below(services[i].folder, name);
      const std::string top = services[i].folder.substr(services[i].folder.rfind('/') + 1) + "/";
      for (const output::File& file : services[i].files) {
        if (file.owner != output::Owner::person) continue;
        if (file.path != path && top + file.path != path) continue;
        files_[i].push_back(file.path);
        found = true;
      }
    }
    return found;
  }

  static void report(const std::vector<ServiceOutput>& services, const std::string& name, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const ServiceOutput& service : services) {
      for (const output::File& file : service.files) {
        if (file.owner == output::Owner::person) known.push_back(file.path);
      }
    }
    diagnostics.error(
        usage,
        {name, 0, 0, 1},
        "this is none of the files that are scaffolded" + did_you_mean(name, known),
        "take one of `" + join(known, "`, `") + "`, as a path in the output folder"
    );
  }

  static std::string join(const std::vector<std::string>& words, const std::string& between) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
    return text;
  }

  std::vector<std::vector<std::string>> files_;
};

}  // namespace

ExitCode merge(const MergeCommandOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const RealDisk disk;
  const Project project = load_project(disk, options.spec_dir, diagnostics);
  Result result;
  if (diagnostics.has_errors()) return finish(console, spec_error, diagnostics, project, result);
  result.folder = output_folder(project, options.output);
  OutputFolders folders(service_folders(project, result.folder));
  if (!options.dry_run && !folders.recover(console, diagnostics))
    return finish(console, refused, diagnostics, project, result);
  const std::vector<ServiceOutput> services = render_project(disk, project, result.folder, diagnostics);
  const Named named(services, options.files, diagnostics);
  if (diagnostics.has_errors()) return finish(console, exit_code_of(diagnostics), diagnostics, project, result);
  std::vector<output::Plan> plans;
  for (std::size_t i = 0; i < services.size(); ++i) {
    const bool skipped = !options.files.empty() && named.of(i).empty();
    const output::MergeOptions how{named.of(i), options.markers, options.accept};
    plans.push_back(
        skipped ? output::Plan() : output::plan_merge(services[i].files, disk, services[i].folder, how, diagnostics)
    );
  }
  if (diagnostics.has_errors()) return finish(console, refused, diagnostics, project, result);
  for (std::size_t i = 0; i < services.size(); ++i) {
    if (options.dry_run) {
      show_changes_of_people(services[i], plans[i], services.size() > 1, result);
    } else {
      if (!output::apply(plans[i], services[i].folder, diagnostics)) break;
      result.add(services[i].folder, plans[i]);
    }
  }
  result.dry_run = options.dry_run;
  return finish(console, diagnostics.has_errors() ? refused : clean, diagnostics, project, result);
}

}  // namespace moonwright::cli
