#include "generator/types/merge.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace moonwright::types {

namespace {

bool is_joined(std::string_view key) {
  static const std::set<std::string_view> all{
      "required", "private", "readOnly", "writeOnly", "immutable", "unique", "indexes", "drop", "allow"};
  return all.contains(key);
}

bool is_inherited(std::string_view key, const yaml::Node& own) {
  static const std::set<std::string_view> of_the_base{
      "plural", "table", "graphqlName", "renamedFrom", "extends", "$schema", "$id", "title"};
  if (of_the_base.contains(key)) return false;
  const bool query_by = key == "queryBy" || key == "queryItemBy";
  return !(query_by && (own.find("queryBy") != nullptr || own.find("queryItemBy") != nullptr));
}

void take_place_of(const yaml::Node& own, yaml::Node& value) {
  value.place = own.place;
  value.quoted = own.quoted;
}

}  // namespace

void Merger::add(const yaml::Node& own) {
  if (!merged_.is_mapping() || !own.is_mapping()) {
    merged_ = own;
    note_properties();
    return;
  }
  std::vector<yaml::Entry>& entries = merged_.entries;
  const auto gone = [&](const yaml::Entry& entry) { return !is_inherited(entry.key, own); };
  entries.erase(std::remove_if(entries.begin(), entries.end(), gone), entries.end());
  take_place_of(own, merged_);
  for (const yaml::Entry& entry : own.entries) add_entry(entry);
}

void Merger::add_entry(const yaml::Entry& own) {
  std::vector<yaml::Entry>& entries = merged_.entries;
  const auto same =
      std::find_if(entries.begin(), entries.end(), [&](const yaml::Entry& e) { return e.key == own.key; });
  if (same == entries.end()) {
    entries.push_back(own);
  } else if (is_joined(own.key) && same->value.is_sequence() && own.value.is_sequence()) {
    same->key_place = own.key_place;
    take_place_of(own.value, same->value);
    same->value.items.insert(same->value.items.end(), own.value.items.begin(), own.value.items.end());
  } else if (own.key == "properties" && same->value.is_mapping() && own.value.is_mapping()) {
    same->key_place = own.key_place;
    take_place_of(own.value, same->value);
    add_properties(own.value, same->value);
    return;
  } else {
    *same = own;
  }
  if (own.key == "properties") note_properties();
}

void Merger::add_properties(const yaml::Node& own, yaml::Node& properties) {
  for (const yaml::Entry& entry : own.entries) {
    const auto [at, is_new] = properties_.try_emplace(entry.key, properties.entries.size());
    if (is_new)
      properties.entries.push_back(entry);
    else
      properties.entries[at->second] = entry;
  }
}

void Merger::note_properties() {
  properties_.clear();
  const yaml::Node* properties = merged_.find("properties");
  if (properties == nullptr) return;
  for (std::size_t i = 0; i < properties->entries.size(); ++i) properties_.emplace(properties->entries[i].key, i);
}

}  // namespace moonwright::types
