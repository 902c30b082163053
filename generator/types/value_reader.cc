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

namespace {

/// What there is instead, as far as one line holds it.
std::string known_keys(std::vector<std::string> known) {
  constexpr std::size_t most = 14;
  if (known.size() > most) return "remove it";
  std::sort(known.begin(), known.end());
  std::string all;
  for (const std::string& one : known) all += (all.empty() ? "`" : ", `") + one + "`";
  return "known here: " + all;
}

/// Words of JSON Schema that mean something else here, or nothing; else the nearest known key.
std::string fix_for_unknown(const std::string& key, const std::string& nearest, const std::vector<std::string>& known) {
  if (key == "required") return "name the field in the `required` of its type";
  if (key == "nullable") return "remove it: a field is null unless the type's `required` names it";
  if (key == "additionalProperties") return "remove it: unknown properties are never taken";
  if (key == "$ref" || key == "allOf") return "write \"extends\": \"<the other type's word>\"";
  return nearest.empty() ? known_keys(known) : "write `" + nearest + "`";
}

}  // namespace

void ValueReader::error(const yaml::Node& node, Code code, std::string message, std::string fix) {
  report(Severity::error, node, code, std::move(message), std::move(fix));
}

void ValueReader::warning(const yaml::Node& node, Code code, std::string message, std::string fix) {
  report(Severity::warning, node, code, std::move(message), std::move(fix));
}

void ValueReader::report(Severity severity, const yaml::Node& node, Code code, std::string message, std::string fix) {
  diagnostics_.add(Diagnostic{
      .severity = severity,
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
      fix_for_unknown(entry.key, nearest, known)
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
  const bool read = node.is_scalar() && node.is_text();
  if (!read || std::find(known.begin(), known.end(), value) != known.end()) return value;
  std::string all;
  for (const std::string& one : known) all += (all.empty() ? "" : ", ") + one;
  error(node, codes::wrong_value, "`" + value + "` is not one of " + all + did_you_mean(value, known));
  return {};
}

void ValueReader::add_conditions(const yaml::Entry& entry, std::vector<WhereText>& into) {
  WhereText condition;
  condition.place = entry.key_place;
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
  if (condition.path.parts.empty()) return;
  if (!entry.value.is_mapping()) return add(entry.value);
  if (entry.value.entries.empty()) {
    error(entry.value, codes::wrong_value, "the condition says nothing", "write a value, or as in {\"lt\": 5}");
  }
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
