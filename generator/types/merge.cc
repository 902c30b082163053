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

yaml::Node joined_lists(const yaml::Node& base, const yaml::Node& own) {
  if (!base.is_sequence() || !own.is_sequence()) return own;
  yaml::Node result = own;
  result.items = base.items;
  result.items.insert(result.items.end(), own.items.begin(), own.items.end());
  return result;
}

yaml::Node joined_properties(const yaml::Node& base, const yaml::Node& own) {
  if (!base.is_mapping() || !own.is_mapping()) return own;
  yaml::Node result = own;
  result.entries = base.entries;
  for (const yaml::Entry& entry : own.entries) {
    const auto same = std::find_if(result.entries.begin(), result.entries.end(), [&](const yaml::Entry& e) {
      return e.key == entry.key;
    });
    if (same == result.entries.end())
      result.entries.push_back(entry);
    else
      *same = entry;
  }
  return result;
}

}  // namespace

yaml::Node merge_specs(const yaml::Node& base, const yaml::Node& own) {
  if (!base.is_mapping() || !own.is_mapping()) return own;
  yaml::Node result = own;
  for (const yaml::Entry& inherited : base.entries) {
    if (!is_inherited(inherited.key, own)) continue;
    const auto same = std::find_if(result.entries.begin(), result.entries.end(), [&](const yaml::Entry& e) {
      return e.key == inherited.key;
    });
    if (same == result.entries.end())
      result.entries.push_back(inherited);
    else if (is_joined(inherited.key))
      same->value = joined_lists(inherited.value, same->value);
    else if (inherited.key == "properties")
      same->value = joined_properties(inherited.value, same->value);
  }
  return result;
}

}  // namespace moonwright::types
