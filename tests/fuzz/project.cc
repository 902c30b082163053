#include "tests/fuzz/project.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "generator/api/derive.h"
#include "generator/migrate/history.h"
#include "generator/rules/understand.h"
#include "generator/schema/schema.h"
#include "generator/settings/settings.h"
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

void render(
    const Disk& disk, const rules::Understanding& understood, const api::Model& model, const Settings& settings
) {
  Diagnostics diagnostics;
  std::vector<rules::Output> outputs;
  for (const rules::Package& package : understood.packages.all) {
    outputs.insert(outputs.end(), package.outputs.begin(), package.outputs.end());
  }
  const auto environment = view::make_environment(loader_of(disk, understood.packages), rules::plural_with(settings));
  for (const api::Service& service : model.services) {
    schema::print(schema::derive(service), schema::Descriptions::all);
    const migrate::History history = migrate::read_history(disk, "out", diagnostics);
    migrate::plan_draft(service, history, diagnostics);
    view::render({model, service, understood.graph, settings, outputs}, *environment, diagnostics);
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

void run_project(const Files& files) {
  Files below;
  for (const Files::value_type& file : files) below["spec/" + file.first] = file.second;
  const MemoryDisk input{std::move(below)};
  const LayeredDisk disk(input, shipped_disk());

  Diagnostics diagnostics;
  const Settings settings = settings::read(disk, "spec", "fuzz", diagnostics);
  types::Library library = types::Library::load(disk, "spec", settings.type_specs, diagnostics);
  const types::Plurals plurals = api::plurals_of(library, settings);
  const rules::Plural plural = [&](const std::string& word) { return plurals(word); };
  const rules::Understanding understood = rules::understand(disk, "spec", settings, "templates", plural, diagnostics);
  const api::Model model = api::derive(understood.graph, library, plurals, settings, diagnostics);
  if (!diagnostics.has_errors()) render(disk, understood, model, settings);
}

}  // namespace moonwright::fuzz
