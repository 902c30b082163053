#include "generator/api/unused_settings.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/names.h"
#include "generator/settings/codes.h"

namespace moonwright::api {

namespace {

template <typename Entries>
void check(
    std::string_view key,
    std::string_view tag,
    const Entries& entries,
    const graph::Graph& graph,
    const Settings& settings,
    Diagnostics& diagnostics
) {
  std::vector<std::string> known;
  for (const graph::Resource* resource : graph.of_tag(tag)) known.push_back(resource->data);
  const yaml::Node* written = settings.source.find(key);
  for (const auto& [name, value] : entries) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const yaml::Entry* entry = written ? written->entry(name) : nullptr;
    diagnostics.warning(
        settings::codes::setting_of_nothing,
        entry ? entry->key_place : Place{"settings.yml", 0, 0, 1},
        "no sentence speaks of `" + name + ":" + std::string(tag) + "`" + did_you_mean(name, known),
        "correct the name, or take the setting out"
    );
  }
}

}  // namespace

void check_unused_settings(const graph::Graph& graph, const Settings& settings, Diagnostics& diagnostics) {
  check("upstreams", "upstream", settings.upstreams, graph, settings, diagnostics);
}

}  // namespace moonwright::api
