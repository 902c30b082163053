#include "generator/yaml/node.h"

#include <charconv>
#include <cstdlib>

namespace moonwright::yaml {

namespace {

std::string escaped(std::string_view key) {
  std::string result = "/";
  for (const char c : key) {
    if (c == '~') {
      result += "~0";
    } else if (c == '/') {
      result += "~1";
    } else {
      result += c;
    }
  }
  return result;
}

bool find_path(const Node& from, const Node& wanted, std::string& path) {
  if (&from == &wanted) return true;
  const std::size_t length = path.size();
  for (std::size_t i = 0; i < from.items.size(); ++i) {
    path += "/" + std::to_string(i);
    if (find_path(from.items[i], wanted, path)) return true;
    path.resize(length);
  }
  for (const Entry& entry : from.entries) {
    path += escaped(entry.key);
    if (find_path(entry.value, wanted, path)) return true;
    path.resize(length);
  }
  return false;
}

/// Spelled as JSON spells a number, so that `0x1f`, `.5`, `1_000` and `inf` are text.
bool looks_like_number(std::string_view text) {
  std::size_t i = text.starts_with('-') ? 1 : 0;
  const auto digits = [&] {
    const std::size_t begin = i;
    while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
    return i > begin;
  };
  if (!digits()) return false;
  if (i < text.size() && text[i] == '.') {
    ++i;
    if (!digits()) return false;
  }
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
    if (!digits()) return false;
  }
  return i == text.size();
}

}  // namespace

const Entry* Node::entry(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) return &entry;
  }
  return nullptr;
}

const Node* Node::find(std::string_view key) const {
  const Entry* found = entry(key);
  return found ? &found->value : nullptr;
}

std::optional<bool> Node::boolean() const {
  if (!is_scalar() || quoted) return std::nullopt;
  if (text == "true") return true;
  if (text == "false") return false;
  return std::nullopt;
}

std::optional<std::int64_t> Node::integer() const {
  if (!is_scalar() || quoted || text.empty()) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<double> Node::number() const {
  if (!is_scalar() || quoted || !looks_like_number(text)) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool Node::is_text() const {
  return is_scalar() && (quoted || (!boolean() && !looks_like_number(text)));
}

std::string_view Node::describe() const {
  switch (kind) {
    case Kind::null:
      return "nothing";
    case Kind::sequence:
      return "a list";
    case Kind::mapping:
      return "a mapping";
    case Kind::scalar:
      break;
  }
  if (boolean()) return "true or false";
  return is_text() ? "a text" : "a number";
}

std::string pointer(const Node& root, const Node& node) {
  std::string path;
  find_path(root, node, path);
  return path;
}

std::string pointer(const Node& root, const Node& mapping, std::string_view key) {
  return pointer(root, mapping) + escaped(key);
}

}  // namespace moonwright::yaml
