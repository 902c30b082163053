#include "generator/cli/outputs.h"

#include <set>

#include "generator/base/names.h"
#include "generator/spec/resources.h"

namespace moonwright::cli {

namespace {

/// Positions of the packages that the service's sections see; of a service without sections, those of the whole spec.
std::set<std::size_t> seen_by(const Project& project, const api::Service& service) {
  const spec::Document& document = project.understanding.document;
  const rules::Packages& packages = project.understanding.packages;
  const bool only_one = project.model.services.size() == 1;
  std::set<std::size_t> result;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const auto named = spec::service_of(document, static_cast<int>(i));
    const bool is_its = named && kebab_case(named->data) == service.name;
    if (!only_one && !is_its && i > 0) continue;
    const std::vector<std::size_t> visible = packages.visible(document.blocks[i].scopes);
    result.insert(visible.begin(), visible.end());
  }
  return result;
}

}  // namespace

std::vector<rules::Output> outputs_of(const Project& project, const api::Service& service) {
  std::vector<rules::Output> outputs;
  for (const std::size_t position : seen_by(project, service)) {
    const rules::Package& package = project.understanding.packages.all[position];
    outputs.insert(outputs.end(), package.outputs.begin(), package.outputs.end());
  }
  return outputs;
}

}  // namespace moonwright::cli
