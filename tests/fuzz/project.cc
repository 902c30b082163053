#include "tests/fuzz/project.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "generator/api/derive.h"
#include "generator/base/names.h"
#include "generator/migrate/history.h"
#include "generator/rules/scene.h"
#include "generator/rules/understand.h"
#include "generator/schema/schema.h"
#include "generator/settings/settings.h"
#include "generator/spec/parser.h"
#include "generator/types/library.h"
#include "generator/view/render.h"

namespace moonwright::fuzz {

namespace {

/// The files of the input before those that ship with the program, without copying either.
class LayeredDisk final : public Disk {
 public:
  LayeredDisk(const Disk& upper, const Disk& lower) : upper_(upper), lower_(lower) {}
  std::optional<std::string> read(const std::string& path) const override {
    std::optional<std::string> text = upper_.read(path);
    return text ? text : lower_.read(path);
  }
  std::vector<std::string> list(const std::string& folder) const override {
    return folder.starts_with("templates") ? lower_.list(folder) : upper_.list(folder);
  }

 private:
  const Disk& upper_;
  const Disk& lower_;
};

const Disk& shipped_disk() {
  static const MemoryDisk disk{shipped_files()};
  return disk;
}

std::shared_ptr<const jinja::Loader> loader_of(const Disk& disk, const rules::Packages& packages) {
  std::map<std::string, std::string, std::less<>> templates;
  auto add = [&](const std::string& folder) {
    for (const std::string& name : disk.list(folder)) {
      if (name.ends_with(".j2")) templates[name] = disk.read(join_path(folder, name)).value_or("");
    }
  };
  for (const rules::Package& package : packages.all) add(package.folder);
  add("spec/templates");
  return std::make_shared<jinja::MapLoader>(std::move(templates));
}

/// What is the same for all inputs.
struct Shared {
  Shared() {
    packages = rules::load_packages(shipped_disk(), "spec", {}, "templates", diagnostics);
    environment = view::make_environment(loader_of(shipped_disk(), packages), plural_of);
  }
  Diagnostics diagnostics;
  rules::Packages packages;
  std::unique_ptr<jinja::Environment> environment;
};
const Shared& shared() {
  static const Shared value;
  return value;
}

struct Run {
  const api::Model& model;
  const graph::Graph& graph;
  const Settings& settings;
  const rules::Packages& packages;
  const jinja::Environment& environment;
};

void render(const Disk& disk, const Run& run) {
  Diagnostics diagnostics;
  std::vector<rules::Output> outputs;
  for (const rules::Package& package : run.packages.all) {
    outputs.insert(outputs.end(), package.outputs.begin(), package.outputs.end());
  }
  for (const api::Service& service : run.model.services) {
    schema::print(schema::derive(service), schema::Descriptions::all);
    const migrate::History history = migrate::read_history(disk, "out", diagnostics);
    migrate::plan_draft(service, history, diagnostics);
    view::render({run.model, service, run.graph, run.settings, outputs}, run.environment, diagnostics);
  }
}

}  // namespace

const Files& shipped_files() {
  static const Files files = [] {
    Files result;
    const RealDisk disk;
    const std::string folder = std::string(MOONWRIGHT_SOURCE_DIR) + "/templates";
    for (const std::string& name : disk.list(folder)) {
      result["templates/" + name] = disk.read(join_path(folder, name)).value_or("");
    }
    return result;
  }();
  return files;
}

void run_project(const Files& files, PackageUse use) {
  Files below;
  for (const Files::value_type& file : files) below["spec/" + file.first] = file.second;
  const MemoryDisk input{std::move(below)};
  const LayeredDisk disk(input, shipped_disk());

  Diagnostics diagnostics;
  const Settings settings = settings::read(disk, "spec", "fuzz", diagnostics);
  types::Library library = types::Library::load(disk, "spec", settings.type_specs, diagnostics);
  const types::Plurals plurals = api::plurals_of(library, settings);
  const rules::Plural plural = [&](const std::string& word) { return plurals(word); };
  rules::Packages own;
  if (use == PackageUse::own) own = rules::load_packages(disk, "spec", settings, "templates", diagnostics);
  const rules::Packages& packages = use == PackageUse::own ? own : shared().packages;
  const spec::Document document = spec::parse(disk, "spec", {settings.name + ":project", packages.verbs}, diagnostics);
  const graph::Graph graph =
      rules::run_rules(document, packages, settings.name, plural, rules::template_render(plural), diagnostics);
  const api::Model model = api::derive(graph, library, plurals, settings, diagnostics);
  if (diagnostics.has_errors()) return;
  if (use == PackageUse::shipped) return render(disk, {model, graph, settings, packages, *shared().environment});
  const auto environment = view::make_environment(loader_of(disk, packages), rules::plural_with(settings));
  render(disk, {model, graph, settings, packages, *environment});
}

}  // namespace moonwright::fuzz
