#include "generator/types/value_reader.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

#include "generator/base/names.h"
#include "generator/types/codes.h"
#include "generator/types/constant.h"
#include "generator/types/names.h"

namespace moonwright::types {

void ValueReader::error(const yaml::Node& node, Code code, std::string message, std::string fix) {
  diagnostics_.add(Diagnostic{
      .code = code,
      .message = std::move(message),
      .place = node.place,
      .fix = std::move(fix),
      .pointer = yaml::pointer(root_, node),
      .related = {},
  });
}

void ValueReader::error_at_key(
    const yaml::Node& mapping, const yaml::Entry& entry, Code code, std::string message, std::string fix
) {
  diagnostics_.add(Diagnostic{
      .code = code,
      .message = std::move(message),
      .place = entry.key_place,
      .fix = std::move(fix),
      .pointer = yaml::pointer(root_, mapping, entry.key),
      .related = {},
  });
}

void ValueReader::expected(const yaml::Node& node, std::string_view what) {
  error(node, codes::wrong_value, "expected " + std::string(what) + ", found " + std::string(node.describe()));
}

bool ValueReader::mapping(const yaml::Node& node) {
  if (!node.is_mapping()) expected(node, "a mapping");
  return node.is_mapping();
}

bool ValueReader::list(const yaml::Node& node) {
  if (!node.is_sequence()) expected(node, "a list");
  return node.is_sequence();
}

bool ValueReader::known_key(
    const yaml::Node& mapping, const yaml::Entry& entry, const std::vector<std::string>& known
) {
  if (std::find(known.begin(), known.end(), entry.key) != known.end()) return true;
  const std::string nearest = nearest_name(entry.key, known);
  error_at_key(
      mapping,
      entry,
      codes::unknown_key,
      "unknown key `" + entry.key + "`" + did_you_mean(entry.key, known),
      nearest.empty() ? "remove it" : "write `" + nearest + "`"
  );
  return false;
}

std::string ValueReader::text(const yaml::Node& node) {
  if (!node.is_scalar() || !node.is_text()) {
    expected(node, "a text");
    return {};
  }
  return node.text;
}

bool ValueReader::boolean(const yaml::Node& node) {
  const auto value = node.boolean();
  if (!value) expected(node, "true or false");
  return value.value_or(false);
}

std::optional<std::int64_t> ValueReader::integer(const yaml::Node& node, std::int64_t least, std::int64_t most) {
  const auto value = node.integer();
  if (value && *value >= least && *value <= most) return value;
  const bool large = value && *value > most;
  error(
      node,
      codes::wrong_value,
      "expected a whole number of at " + (large ? "most " + std::to_string(most) : "least " + std::to_string(least))
  );
  return std::nullopt;
}

std::string ValueReader::number(const yaml::Node& node) {
  if (!node.number()) {
    expected(node, "a number");
    return {};
  }
  return node.text;
}

std::string ValueReader::word(const yaml::Node& node, const std::vector<std::string>& known) {
  std::string value = text(node);
  if (value.empty() || std::find(known.begin(), known.end(), value) != known.end()) return value;
  std::string all;
  for (const std::string& one : known) all += (all.empty() ? "" : ", ") + one;
  error(node, codes::wrong_value, "`" + value + "` is not one of " + all + did_you_mean(value, known));
  return {};
}

std::string ValueReader::graphql_name(const yaml::Node& node) {
  std::string value = text(node);
  if (value.empty() || is_graphql_name(value)) return value;
  const bool reserved = value.starts_with("__");
  error(
      node,
      codes::bad_name,
      reserved ? "`" + value + "`: names that begin with `__` belong to GraphQL itself"
               : "`" + value + "` is no GraphQL name: letters, digits and `_`, not a digit first"
  );
  return {};
}

Name ValueReader::name(const yaml::Node& node) {
  return Name{.text = text(node), .place = node.place};
}

std::vector<Name> ValueReader::names(const yaml::Node& node) {
  std::vector<Name> result;
  if (!list(node)) return result;
  for (const yaml::Node& item : node.items) {
    Name one = name(item);
    if (!one.text.empty()) result.push_back(std::move(one));
  }
  return result;
}

std::vector<Name> ValueReader::one_or_more(const yaml::Node& node) {
  if (node.is_sequence()) return names(node);
  Name one = name(node);
  if (one.text.empty()) return {};
  return {std::move(one)};
}

std::vector<std::string> ValueReader::texts(const yaml::Node& node) {
  std::vector<std::string> result;
  for (Name& one : names(node)) result.push_back(std::move(one.text));
  return result;
}

std::vector<std::vector<Name>> ValueReader::name_lists(const yaml::Node& node) {
  std::vector<std::vector<Name>> result;
  if (!list(node)) return result;
  for (const yaml::Node& item : node.items) {
    std::vector<Name> one = names(item);
    if (item.is_sequence() && item.items.empty()) error(item, codes::wrong_value, "the list names no field");
    if (!one.empty()) result.push_back(std::move(one));
  }
  return result;
}

PathText ValueReader::path(const yaml::Node& node) {
  PathText result{.parts = {}, .place = node.place};
  if (node.is_sequence()) {
    for (const Name& one : names(node)) result.parts.push_back(one.text);
    return result;
  }
  const std::string all = text(node);
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find('.', begin), all.size());
    result.parts.push_back(all.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

std::vector<PathText> ValueReader::paths(const yaml::Node& node) {
  std::vector<PathText> result;
  if (!list(node)) return result;
  for (const yaml::Node& item : node.items) {
    PathText one = path(item);
    if (!one.parts.empty()) result.push_back(std::move(one));
  }
  return result;
}

std::vector<OrderText> ValueReader::order(const yaml::Node& node) {
  std::vector<OrderText> result;
  for (Name& one : names(node)) {
    OrderText term{.field = one.text, .place = one.place};
    if (term.field.starts_with('-')) {
      term.descending = true;
      term.field.erase(0, 1);
    }
    result.push_back(std::move(term));
  }
  return result;
}

void ValueReader::add_conditions(const yaml::Entry& entry, std::vector<WhereText>& into) {
  WhereText condition{.path = {}, .value = {}, .place = entry.key_place};
  yaml::Node key;
  key.kind = yaml::Node::Kind::scalar;
  key.text = entry.key;
  key.quoted = true;
  key.place = entry.key_place;
  condition.path = path(key);
  const auto add = [&](const yaml::Node& value) {
    condition.value = constant_of(value);
    if (condition.value.form == Constant::Form::text && condition.value.text == "$now") {
      condition.value = Constant{.form = Constant::Form::now};
    } else if (condition.value.form == Constant::Form::text && condition.value.text == "$me") {
      condition.value = Constant{.form = Constant::Form::me};
    }
    into.push_back(condition);
  };
  if (!entry.value.is_mapping()) return add(entry.value);
  for (const yaml::Entry& one : entry.value.entries) {
    const auto op = op_of(one.key);
    if (!known_key(entry.value, one, op_words())) continue;
    condition.op = *op;
    add(one.value);
  }
}

std::vector<WhereText> ValueReader::where(const yaml::Node& node) {
  std::vector<WhereText> result;
  if (!mapping(node)) return result;
  for (const yaml::Entry& entry : node.entries) add_conditions(entry, result);
  return result;
}

Fixed ValueReader::fixed(const yaml::Node& node) {
  static const std::vector<std::string> known{"where", "orderBy", "limit"};
  Fixed result;
  if (!mapping(node)) return result;
  for (const yaml::Entry& entry : node.entries) {
    if (!known_key(node, entry, known)) continue;
    if (entry.key == "where") result.where = where(entry.value);
    if (entry.key == "orderBy") result.order_by = order(entry.value);
    if (entry.key == "limit") {
      if (const auto limit = integer(entry.value, 1)) result.limit = static_cast<int>(*limit);
    }
  }
  return result;
}

}  // namespace moonwright::types
