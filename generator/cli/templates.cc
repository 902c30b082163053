#include "generator/cli/templates.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "generator/base/names.h"
#include "generator/cli/shipped.h"
#include "generator/view/codes.h"

namespace moonwright::cli {

namespace {

using Sources = std::map<std::string, std::string, std::less<>>;

class Collector {
 public:
  Collector(const Disk& disk, const Project& project, Diagnostics& diagnostics)
      : disk_(disk), project_(project), diagnostics_(diagnostics), shipped_(shipped_templates()) {}

  Sources run() {
    for (const rules::Package& package : project_.understanding.packages.all) add_package(package);
    const Sources of_packages = templates_;
    const std::string folder = join_path(project_.spec_dir, "templates");
    const std::vector<std::string> own = disk_.list(folder);
    for (const std::string& name : own) {
      if (name.ends_with(".j2")) read(folder, name);
    }
    for (const std::string& name : own) check_use(name, of_packages, own);
    return std::move(templates_);
  }

 private:
  void read(const std::string& folder, const std::string& name) {
    if (std::optional<std::string> text = disk_.read(join_path(folder, name))) templates_[name] = std::move(*text);
  }

  void add_package(const rules::Package& package) {
    const bool is_shipped = !shipped_.empty() && package.folder.starts_with(shipped_);
    for (const std::string& name : disk_.list(package.folder)) {
      if (!name.ends_with(".j2")) continue;
      if (!is_shipped) {
        const std::string& file = package.place.file;
        const Place place{join_path(file.substr(0, file.rfind('/')), name), 0, 0, 1};
        const auto [owner, is_new] = owners_.try_emplace(name, place);
        if (!is_new) twice(name, package, place, owner->second);
      }
      read(package.folder, name);
    }
  }

  void twice(const std::string& name, const rules::Package& package, const Place& place, const Place& other) {
    Diagnostic error{Severity::error, view::template_twice, {}, place, {}, {}, {}};
    error.message = "the package `" + package.name + "` has a template `" + name + "`, as another package does";
    error.fix = "Rename one of the two files, and the outputs that name it.";
    error.related.push_back({"the other one", other});
    diagnostics_.add(std::move(error));
  }

  /// A template that replaces nothing, and that nothing names, is most likely misspelled.
  void check_use(const std::string& name, const Sources& of_packages, const std::vector<std::string>& own) {
    if (is_in_package(name, own)) return;
    const bool is_template = name.ends_with(".j2");
    if (!is_template && of_packages.find(name + ".j2") == of_packages.end()) return;
    if (is_template && (of_packages.find(name) != of_packages.end() || is_named(name))) return;
    std::vector<std::string> known;
    for (const auto& [other, text] : of_packages) known.push_back(other);
    diagnostics_.warning(
        view::template_unused,
        {"templates/" + name, 0, 0, 1},
        "this file replaces no template, and nothing names it" + did_you_mean(name, known),
        "A file here replaces the shipped template of exactly its name."
    );
  }

  static bool is_in_package(const std::string& name, const std::vector<std::string>& own) {
    for (std::size_t end = name.find('/'); end != std::string::npos; end = name.find('/', end + 1)) {
      if (std::find(own.begin(), own.end(), name.substr(0, end) + "/package.yml") != own.end()) return true;
    }
    return false;
  }

  bool is_named(const std::string& name) const {
    for (const rules::Package& package : project_.understanding.packages.all) {
      for (const rules::Output& output : package.outputs) {
        if (output.template_name == name) return true;
      }
    }
    return std::any_of(templates_.begin(), templates_.end(), [&](const auto& one) {
      return one.second.find('"' + name + '"') != std::string::npos ||
             one.second.find("'" + name + "'") != std::string::npos;
    });
  }

  const Disk& disk_;
  const Project& project_;
  Diagnostics& diagnostics_;
  std::string shipped_;
  Sources templates_;
  /// Templates of packages of one's own, with their files.
  std::map<std::string, Place> owners_;
};

}  // namespace

namespace {

/// Folders of one's own templates as places name them, in the order in which later ones replace earlier ones.
std::vector<std::string> own_folders(const Project& project) {
  std::vector<std::string> folders;
  for (const rules::Package& package : project.understanding.packages.all) {
    const std::string& file = package.place.file;
    if (file.ends_with("/package.yml") && !file.starts_with('/') && !file.starts_with("..")) {
      const std::string folder = file.substr(0, file.rfind('/'));
      if (join_path(project.spec_dir, folder) == package.folder) folders.push_back(folder);
    }
  }
  folders.push_back("templates");
  return folders;
}

}  // namespace

void read_template_sources(const Disk& disk, Project& project) {
  for (const std::string& folder : own_folders(project)) {
    for (const std::string& name : disk.list(join_path(project.spec_dir, folder))) {
      if (!name.ends_with(".j2")) continue;
      const std::string file = join_path(folder, name);
      if (auto text = disk.read(join_path(project.spec_dir, file))) project.sources[file] = std::move(*text);
    }
  }
}

view::TemplateFiles own_templates(const Project& project) {
  view::TemplateFiles result;
  for (const std::string& folder : own_folders(project)) {
    const std::string prefix = folder + "/";
    for (auto at = project.sources.lower_bound(prefix); at != project.sources.end(); ++at) {
      if (!at->first.starts_with(prefix)) break;
      if (at->first.ends_with(".j2")) result[at->first.substr(prefix.size())] = {at->first, at->second};
    }
  }
  return result;
}

std::shared_ptr<const jinja::Loader> load_templates(
    const Disk& disk, const Project& project, Diagnostics& diagnostics
) {
  return std::make_shared<jinja::MapLoader>(Collector(disk, project, diagnostics).run());
}

}  // namespace moonwright::cli
