#include "generator/types/type_spec.h"

#include <algorithm>
#include <array>

namespace moonwright::types {

namespace {

constexpr std::array<std::string_view, 10> op_names{
    "eq",
    "in",
    "lt",
    "lte",
    "gt",
    "gte",
    "contains",
    "startsWith",
    "endsWith",
    "isNull",
};

}  // namespace

std::string PathText::text() const {
  std::string result;
  for (const std::string& part : parts) {
    if (!result.empty()) result += '.';
    result += part;
  }
  return result;
}

std::optional<Op> op_of(std::string_view word) {
  const auto* found = std::find(op_names.begin(), op_names.end(), word);
  if (found == op_names.end()) return std::nullopt;
  return static_cast<Op>(found - op_names.begin());
}

std::string_view word_of(Op op) {
  return op_names[static_cast<std::size_t>(op)];
}

const std::vector<std::string>& op_words() {
  static const std::vector<std::string> all(op_names.begin(), op_names.end());
  return all;
}

Place FieldSpec::at(std::string_view word) const {
  const auto found = places.find(word);
  return found == places.end() ? place : found->second;
}

Place TypeSpec::at(std::string_view word) const {
  const auto found = places.find(word);
  return found == places.end() ? place : found->second;
}

const FieldSpec* TypeSpec::property(std::string_view wanted) const {
  const auto found =
      std::find_if(properties.begin(), properties.end(), [&](const FieldSpec& f) { return f.name == wanted; });
  return found == properties.end() ? nullptr : &*found;
}

}  // namespace moonwright::types
