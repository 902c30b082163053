#include "generator/jinja/loader.h"

namespace moonwright::jinja {

std::optional<std::string> MapLoader::load(std::string_view name) const {
  const auto found = sources_.find(name);
  if (found == sources_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> MapLoader::names() const {
  std::vector<std::string> names;
  for (const auto& [name, source] : sources_) names.push_back(name);
  return names;
}

}  // namespace moonwright::jinja
