#include <algorithm>
#include <set>
#include <utility>

#include "generator/base/names.h"
#include "generator/types/codes.h"
#include "generator/types/names.h"
#include "generator/types/value_reader.h"

/// The parts of ValueReader for `access` and `enum`.
namespace moonwright::types {

namespace {

bool is_rule(const std::string& rule) {
  static const std::set<std::string, std::less<>> plain{"anyone", "user", "owner", "nobody"};
  if (plain.contains(rule)) return true;
  if (!rule.starts_with("role:") && !rule.starts_with("hook:")) return false;
  return rule.size() > 5 && rule.find_first_of(" \t\r\n") == std::string::npos;
}

}  // namespace

std::vector<Name> ValueReader::rules(const yaml::Node& node) {
  static const std::vector<std::string> known{"anyone", "user", "owner", "nobody", "role:NAME", "hook:NAME"};
  std::vector<Name> result;
  for (Name& rule : node.is_sequence() ? names(node) : one_or_more(node)) {
    if (is_rule(rule.text)) {
      result.push_back(std::move(rule));
      continue;
    }
    diagnostics_.add(Diagnostic{
        .code = codes::wrong_value,
        .message = "`" + rule.text + "` is no access rule" + did_you_mean(rule.text, known),
        .place = rule.place,
        .fix = "write anyone, user, owner, nobody, role:NAME or hook:NAME",
        .pointer = yaml::pointer(root_, node),
        .related = {},
    });
  }
  // Without a rule the default would hold, which lets more callers in than somebody who writes `[]` expects.
  if (node.is_sequence() && node.items.empty()) {
    error(node, codes::wrong_value, "the list holds no rule", "write \"nobody\", or take it out for the default");
  }
  const auto nobody = std::find_if(result.begin(), result.end(), [](const Name& n) { return n.text == "nobody"; });
  if (nobody != result.end() &&
      std::any_of(result.begin(), result.end(), [](const Name& rule) { return rule.text != "nobody"; })) {
    error(node, codes::contradiction, "`nobody` cannot stand beside other rules", "keep `nobody` alone, or the others");
  }
  return result;
}

AccessSpec ValueReader::access(const yaml::Node& node) {
  static const std::vector<std::string> known{"read", "create", "update", "delete"};
  AccessSpec result;
  if (!mapping(node)) return result;
  for (const yaml::Entry& entry : node.entries) {
    if (!known_key(node, entry, known)) continue;
    std::vector<Name> found = rules(entry.value);
    if (entry.key == "read")
      result.read = std::move(found);
    else if (entry.key == "create")
      result.create = std::move(found);
    else if (entry.key == "update")
      result.update = std::move(found);
    else
      result.remove = std::move(found);
  }
  return result;
}

EnumValueSpec ValueReader::enum_value(const yaml::Node& node) {
  static const std::vector<std::string> known{"value", "name", "description", "deprecated", "renamedFrom"};
  EnumValueSpec result;
  result.place = node.place;
  if (!node.is_mapping()) {
    // A number is a fine value, too: it is stored as text.
    if (node.is_scalar() && !node.boolean())
      result.value = node.text;
    else
      expected(node, "a text or a mapping with `value`");
    return result;
  }
  bool has_value = false;
  for (const yaml::Entry& entry : node.entries) {
    if (!known_key(node, entry, known)) continue;
    has_value = has_value || entry.key == "value";
    if (entry.key == "value")
      result.value = entry.value.is_scalar() ? entry.value.text : text(entry.value);
    else if (entry.key == "name")
      result.name = graphql_name(entry.value);
    else if (entry.key == "description")
      result.description = text(entry.value);
    else if (entry.key == "deprecated")
      result.deprecated = deprecation(entry.value);
    else
      result.renamed_from = text(entry.value);
  }
  if (!has_value) error(node, codes::wrong_value, "an enum value needs `value`", "add \"value\": \"...\"");
  return result;
}

std::string ValueReader::deprecation(const yaml::Node& node) {
  if (const auto flag = node.boolean()) return *flag ? "No longer supported" : std::string();
  const std::string reason = text(node);
  if (reason.empty() && node.is_scalar() && node.is_text()) {
    error(node, codes::wrong_value, "the reason is an empty text", "write `true`, or what to use instead");
  }
  return reason;
}

std::vector<EnumValueSpec> ValueReader::enum_values(const yaml::Node& node) {
  std::vector<EnumValueSpec> result;
  if (!list(node)) return result;
  if (node.items.empty()) error(node, codes::enum_empty, "an enum needs at least one value");
  std::set<std::string> names;
  std::set<std::string> values;
  for (const yaml::Node& item : node.items) {
    const std::size_t before = diagnostics_.all().size();
    EnumValueSpec one = enum_value(item);
    if (diagnostics_.all().size() > before) continue;
    if (!values.insert(one.value).second) {
      error(item, codes::enum_twice, "the value `" + one.value + "` is in this enum twice", "take one out");
      continue;
    }
    if (one.name.empty()) one.name = enum_value_name(one.value);
    if (!is_graphql_name(one.name) || one.name == "true" || one.name == "false" || one.name == "null") {
      error(item, codes::bad_name, "`" + one.value + "` gives no GraphQL name", "give it a `name`");
    } else if (!names.insert(one.name).second) {
      error(
          item, codes::enum_twice, "two values of this enum are called `" + one.name + "`", "give one of them a `name`"
      );
    } else {
      result.push_back(std::move(one));
    }
  }
  return result;
}

}  // namespace moonwright::types
