#include "generator/cli/report.h"

#include <vector>

#include "generator/base/disk.h"
#include "generator/base/github_annotations.h"
#include "generator/base/render_diagnostic.h"
#include "generator/base/sarif.h"

namespace moonwright::cli {

void print_diagnostics(
    const Console& console, const Diagnostics& diagnostics, const std::string& spec_dir, const Sources& sources
) {
  Sources shown;
  for (const auto& [name, text] : sources) shown[join_path(spec_dir, name)] = text;
  // The name that a person in the working directory would use.
  auto show_from_here = [&](Place& place) {
    if (sources.contains(place.file)) place.file = join_path(spec_dir, place.file);
  };
  std::vector<Diagnostic> sorted = diagnostics.sorted();
  for (Diagnostic& diagnostic : sorted) {
    show_from_here(diagnostic.place);
    for (Related& related : diagnostic.related) show_from_here(related.place);
  }
  if (console.format == Format::json) return;
  const SourceLookup lookup = [&](const std::string& file) -> std::optional<std::string> {
    auto found = shown.find(file);
    if (found == shown.end()) return std::nullopt;
    return found->second;
  };
  if (console.format == Format::sarif) {
    console.out << to_sarif(sorted, MOONWRIGHT_VERSION, lookup);
    return;
  }
  if (console.format == Format::github) {
    console.out << to_github_annotations(sorted);
    return;
  }
  console.err << render(sorted, lookup, {console.colour});
}

}  // namespace moonwright::cli
