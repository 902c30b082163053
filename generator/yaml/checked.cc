#include "generator/yaml/checked.h"

#include <algorithm>
#include <utility>

#include "generator/base/names.h"

namespace moonwright::yaml {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) result += i + 1 == words.size() ? " or " : ", ";
    result += "`" + words[i] + "`";
  }
  return result;
}

/// "/api/path" as people say it: "api.path".
std::string dotted(std::string pointer) {
  if (!pointer.empty()) pointer.erase(0, 1);
  std::replace(pointer.begin(), pointer.end(), '/', '.');
  return pointer;
}

}  // namespace

Checked::Checked(const Node& root, Diagnostics& diagnostics, Code unknown_key, Code wrong_value)
    : root_(root), diagnostics_(diagnostics), unknown_key_(unknown_key), wrong_value_(wrong_value) {}

bool Checked::mapping(const Node& node, std::string_view what, const std::vector<std::string>& known) {
  if (!free_mapping(node, what)) return false;
  for (const Entry& entry : node.entries) {
    if (std::find(known.begin(), known.end(), entry.key) == known.end()) unknown_key(node, entry, known, what);
  }
  return true;
}

bool Checked::free_mapping(const Node& node, std::string_view what) {
  if (node.is_mapping() || node.is_null()) return true;
  wrong(node, std::string(what) + " must be a mapping, not " + std::string(node.describe()));
  return false;
}

void Checked::text(const Node& mapping, std::string_view key, std::string& target) {
  const Node* node = mapping.find(key);
  if (!node) return;
  if (auto value = as_text(*node)) target = std::move(*value);
}

void Checked::boolean(const Node& mapping, std::string_view key, bool& target) {
  const Node* node = mapping.find(key);
  if (!node) return;
  if (const auto value = node->boolean()) {
    target = *value;
  } else {
    expected(*node, "true or false");
  }
}

void Checked::integer(const Node& mapping, std::string_view key, int& target, int least, int most) {
  const Node* node = mapping.find(key);
  if (!node) return;
  const auto value = node->integer();
  if (value && *value >= least && *value <= most) {
    target = static_cast<int>(*value);
  } else {
    expected(*node, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
}

std::optional<std::size_t> Checked::choice(
    const Node& mapping, std::string_view key, const std::vector<std::string>& words
) {
  const Node* node = mapping.find(key);
  if (!node) return std::nullopt;
  const auto found = std::find(words.begin(), words.end(), node->text);
  if (node->is_scalar() && found != words.end()) return static_cast<std::size_t>(found - words.begin());
  wrong(*node, "`" + dotted(pointer(root_, *node)) + "` must be " + joined(words) + did_you_mean(node->text, words));
  return std::nullopt;
}

void Checked::texts(const Node& mapping, std::string_view key, std::vector<std::string>& target) {
  const Node* node = mapping.find(key);
  if (!node) return;
  if (!node->is_sequence()) return expected(*node, "a list of texts");
  std::vector<std::string> result;
  for (const Node& item : node->items) {
    if (auto value = as_text(item)) result.push_back(std::move(*value));
  }
  target = std::move(result);
}

void Checked::one_or_more(const Node& mapping, std::string_view key, std::vector<std::string>& target) {
  const Node* node = mapping.find(key);
  if (!node) return;
  if (!node->is_scalar()) return texts(mapping, key, target);
  if (auto value = as_text(*node)) target = {std::move(*value)};
}

std::optional<std::string> Checked::as_text(const Node& node) {
  if (node.is_text()) return node.text;
  expected(node, "a text");
  return std::nullopt;
}

void Checked::expected(const Node& node, std::string_view wanted) {
  std::string fix;
  if (wanted == "a text" && node.is_scalar()) fix = "Put it in quotes: \"" + node.text + "\".";
  wrong(
      node,
      "`" + dotted(pointer(root_, node)) + "` must be " + std::string(wanted) + ", not " + std::string(node.describe()),
      std::move(fix)
  );
}

void Checked::wrong(const Node& node, std::string message, std::string fix) {
  diagnostics_.add(
      {Severity::error, wrong_value_, std::move(message), node.place, std::move(fix), pointer(root_, node), {}}
  );
}

void Checked::unknown_key(
    const Node& mapping, const Entry& entry, const std::vector<std::string>& known, std::string_view what
) {
  std::string message = "unknown key `" + entry.key + "` in " + std::string(what) + did_you_mean(entry.key, known);
  std::vector<std::string> sorted = known;
  std::sort(sorted.begin(), sorted.end());
  std::string fix = "Known keys are " + joined(sorted) + ".";
  diagnostics_.add(
      {Severity::error,
       unknown_key_,
       std::move(message),
       entry.key_place,
       std::move(fix),
       pointer(root_, mapping, entry.key),
       {}}
  );
}

}  // namespace moonwright::yaml
