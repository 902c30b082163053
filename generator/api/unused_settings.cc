#include "generator/api/unused_settings.h"

#include <algorithm>
#include <set>
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

/// A plural is that of an item's word, or of its last part.
void check_plurals(
    const graph::Graph& graph, const types::Library& library, const Settings& settings, Diagnostics& diagnostics
) {
  const yaml::Node* written = settings.source.find("plurals");
  if (written == nullptr || !written->is_mapping()) return;
  std::set<std::string> words;
  const auto add = [&](const std::string& word) {
    words.insert(word);
    words.insert(word.substr(word.rfind('-') + 1));
  };
  for (const graph::Resource* resource : graph.of_tag("item")) add(kebab_case(resource->data));
  for (const std::string& word : library.words()) add(word);
  const std::vector<std::string> known(words.begin(), words.end());
  for (const yaml::Entry& entry : written->entries) {
    if (words.contains(kebab_case(entry.key))) continue;
    diagnostics.warning(
        settings::codes::setting_of_nothing,
        entry.key_place,
        "no item is called `" + entry.key + "`" + did_you_mean(entry.key, known),
        "correct the word, or take the plural out"
    );
  }
}

void check_auth(const Model& model, const Settings& settings, Diagnostics& diagnostics) {
  const yaml::Entry* written = settings.source.entry("auth");
  if (written == nullptr || written->value.entries.empty()) return;
  const bool accounts = std::any_of(model.services.begin(), model.services.end(), [](const Service& service) {
    return service.accounts.has_value();
  });
  if (accounts) return;
  diagnostics.warning(
      settings::codes::setting_of_nothing,
      written->key_place,
      "`auth` says how people sign in, and nobody can: no sentence says that a service `/authenticates` an item",
      "write \"The backend:service /authenticates the user:item.\", or take the setting out"
  );
}

}  // namespace

void check_unused_settings(
    const Model& model,
    const graph::Graph& graph,
    const types::Library& library,
    const Settings& settings,
    Diagnostics& diagnostics
) {
  check("upstreams", "upstream", settings.upstreams, graph, settings, diagnostics);
  check_plurals(graph, library, settings, diagnostics);
  check_auth(model, settings, diagnostics);
}

}  // namespace moonwright::api
