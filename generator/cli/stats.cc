#include <algorithm>
#include <iomanip>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "generator/cli/commands.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"

namespace moonwright::cli {

namespace {

using Json = nlohmann::ordered_json;

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) +
         (text.empty() || text.back() == '\n' ? 0 : 1);
}

/// What some files come to.
struct Sum {
  std::size_t files = 0;
  std::size_t lines = 0;
  std::size_t cpp_lines = 0;
  /// Translation units.
  std::size_t units = 0;
  /// Different headers that the units read, as far as generated files name them.
  std::set<std::string> headers;

  void add(const output::File& file, std::set<std::string> read) {
    const std::size_t lines_here = lines_of(file.text);
    ++files;
    lines += lines_here;
    if (!file.path.ends_with(".cc") && !file.path.ends_with(".h")) return;
    cpp_lines += lines_here;
    if (!file.path.ends_with(".cc")) return;
    ++units;
    headers.merge(read);
  }

  Json json() const {
    return {{"files", files}, {"lines", lines}, {"cppLines", cpp_lines}, {"units", units}, {"headers", headers.size()}};
  }
};

/// Which headers a generated file reads, itself and through generated ones.
class Includes {
 public:
  explicit Includes(const output::Files& files) {
    for (const output::File& file : files) texts_[file.path] = &file.text;
  }

  std::set<std::string> of(const std::string& path) const {
    std::set<std::string> found;
    collect(path, found);
    return found;
  }

 private:
  void collect(const std::string& path, std::set<std::string>& found) const {
    const auto file = texts_.find(path);
    if (file == texts_.end()) return;
    std::istringstream in(*file->second);
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with("#include ") || line.size() < 12) continue;
      const std::string name = line.substr(10, line.size() - 11);
      if (found.insert(name).second) collect(name, found);
    }
  }

  std::map<std::string, const std::string*> texts_;
};

struct Statistics {
  std::map<std::string, Sum> types;
  Sum total;
  /// Lines that people write: the spec, settings and type specs; what stands in app/.
  std::size_t spec_lines = 0;
  std::size_t app_lines = 0;
};

/// The type that a file is about ("todo"); empty for what belongs to the service.
std::string type_of(const output::File& file) {
  constexpr std::string_view tag = ":item";
  for (const std::string& term : file.terms) {
    if (term.ends_with(tag)) return term.substr(0, term.size() - tag.size());
  }
  return {};
}

void add_service(const ServiceOutput& service, const Disk& disk, Statistics& statistics) {
  const Includes includes(service.files);
  for (const output::File& file : service.files) {
    if (file.owner != output::Owner::tool) continue;
    const std::set<std::string> read = includes.of(file.path);
    statistics.total.add(file, read);
    if (const std::string type = type_of(file); !type.empty()) statistics.types[type].add(file, read);
  }
  const std::string app = join_path(service.folder, "app");
  for (const std::string& name : disk.list(app)) {
    statistics.app_lines += lines_of(disk.read(join_path(app, name)).value_or(""));
  }
}

void print_json(std::ostream& out, const Statistics& statistics) {
  Json types = Json::object();
  for (const auto& [name, sum] : statistics.types) types[name] = sum.json();
  const Json json = {
      {"types", types},
      {"total", statistics.total.json()},
      {"written", {{"spec", statistics.spec_lines}, {"app", statistics.app_lines}}},
  };
  out << json.dump() << "\n";
}

void print_row(std::ostream& out, const std::string& name, const Sum& sum, std::size_t width) {
  out << std::left << std::setw(static_cast<int>(width)) << name << std::right;
  for (const std::size_t number : {sum.files, sum.lines, sum.cpp_lines, sum.units, sum.headers.size()}) {
    out << std::setw(10) << number;
  }
  out << "\n";
}

void print_text(std::ostream& out, const Statistics& statistics) {
  std::size_t width = 8;
  for (const auto& [name, sum] : statistics.types) width = std::max(width, name.size() + 2);
  out << std::left << std::setw(static_cast<int>(width)) << "type" << std::right;
  for (const char* name : {"files", "lines", "C++", "units", "headers"}) out << std::setw(10) << name;
  out << "\n";
  for (const auto& [name, sum] : statistics.types) print_row(out, name, sum, width);
  print_row(out, "all", statistics.total, width);
  const std::size_t written = statistics.spec_lines + statistics.app_lines;
  out << "\nYou wrote " << written << " lines (" << statistics.spec_lines << " of spec, " << statistics.app_lines
      << " in app/); " << statistics.total.lines << " are generated.\n";
}

}  // namespace

ExitCode stats(const StatsOptions& options, const Console& console) {
  Diagnostics diagnostics;
  const RealDisk disk;
  const Project project = load_project(disk, options.spec_dir, diagnostics);
  if (diagnostics.has_errors()) return finish(console, spec_error, diagnostics, project, {});
  const std::vector<ServiceOutput> services =
      render_project(disk, project, output_folder(project, options.output), diagnostics);
  if (diagnostics.has_errors()) return finish(console, exit_code_of(diagnostics), diagnostics, project, {});
  Statistics statistics;
  for (const auto& [name, text] : project.sources) {
    // The shipped packages are read as well (by absolute paths), and folders that several projects share, but nobody
    // wrote them for this project.
    const bool outside = name.starts_with('/') || name.starts_with("..");
    const bool own = !outside && disk.read(join_path(project.spec_dir, name));
    if (own) statistics.spec_lines += lines_of(text);
  }
  for (const ServiceOutput& service : services) add_service(service, disk, statistics);
  if (console.format == Format::json) {
    print_json(console.out, statistics);
  } else {
    print_text(console.out, statistics);
  }
  return clean;
}

}  // namespace moonwright::cli
