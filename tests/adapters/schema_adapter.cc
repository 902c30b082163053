// schema_adapter generate DIR -o OUT --format json
//
// Spec directory to OUT/schema.graphql, without templates: the stages spec, rules, types, api and schema alone. With
// errors it prints {"diagnostics": [...]}, writes nothing and ends with 2.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "generator/api/derive.h"
#include "generator/base/diagnostic_json.h"
#include "generator/base/disk.h"
#include "generator/rules/understand.h"
#include "generator/schema/schema.h"
#include "generator/settings/settings.h"
#include "generator/types/library.h"

namespace {

namespace fs = std::filesystem;

struct Options {
  std::string spec;
  std::string out;
};

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 2; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "-o" && i + 1 < argc)
      options.out = argv[++i];
    else if (argument == "--format" && i + 1 < argc)
      ++i;
    else
      options.spec = argument;
  }
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = parse(argc, argv);
  if (options.spec.empty() || options.out.empty()) {
    std::cerr << "usage: schema_adapter generate DIR -o OUT [--format json]\n";
    return 2;
  }
  const moonwright::RealDisk disk;
  moonwright::Diagnostics diagnostics;
  const std::string folder = fs::absolute(options.spec).filename().string();
  const auto settings = moonwright::settings::read(disk, options.spec, folder, diagnostics);
  auto library = moonwright::types::Library::load(disk, options.spec, settings.type_specs, diagnostics);
  const auto plurals = moonwright::api::plurals_of(library, settings);
  const auto understood = moonwright::rules::understand(
      disk,
      options.spec,
      settings,
      MOONWRIGHT_TEMPLATES,
      [&](const std::string& word) { return plurals(word); },
      diagnostics
  );
  const auto model = moonwright::api::derive(understood.graph, library, plurals, settings, diagnostics);
  std::cout << "{\"diagnostics\": " << moonwright::to_json(diagnostics.sorted()) << "}\n";
  if (diagnostics.has_errors()) return 2;
  fs::create_directories(options.out);
  for (const auto& service : model.services) {
    const std::string text =
        moonwright::schema::print(moonwright::schema::derive(service), moonwright::schema::Descriptions::of_types);
    if (text.empty()) continue;
    const fs::path path = model.services.size() > 1 ? fs::path(options.out) / service.name : fs::path(options.out);
    fs::create_directories(path);
    std::ofstream(path / "schema.graphql") << text;
  }
  return 0;
}
