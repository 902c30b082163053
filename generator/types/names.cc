#include "generator/types/names.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "generator/base/names.h"

namespace moonwright::types {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

bool is_graphql_name(std::string_view name) {
  if (name.empty() || is_digit(name[0]) || name.starts_with("__")) return false;
  return std::all_of(name.begin(), name.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
}

bool is_camel_case(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return false;
  return std::all_of(name.begin(), name.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

std::string enum_value_name(std::string_view value) {
  std::string plain;
  for (const char c : value) plain += is_letter(c) || is_digit(c) ? c : '_';
  std::string name = upper_snake_case(plain);
  if (!name.empty() && is_digit(name[0])) name.insert(0, 1, '_');
  return name;
}

Plurals::Plurals(
    const std::map<std::string, std::string>& by_type_spec, const std::map<std::string, std::string>& by_settings
) {
  for (auto& [word, plural] : by_type_spec) whole_.emplace(kebab_case(word), kebab_case(plural));
  for (auto& [word, plural] : by_settings) settings_.emplace(kebab_case(word), kebab_case(plural));
}

std::string Plurals::operator()(std::string_view word) const {
  const auto found = [&]() -> std::string {
    if (const auto own = whole_.find(word); own != whole_.end()) return own->second;
    if (const auto set = settings_.find(word); set != settings_.end()) return set->second;
    const std::size_t dash = word.rfind('-');
    if (dash != std::string_view::npos) {
      const auto last = settings_.find(word.substr(dash + 1));
      if (last != settings_.end()) return std::string(word.substr(0, dash + 1)) + last->second;
    }
    return plural_of(word);
  }();
  return found == word ? found + "-list" : found;
}

}  // namespace moonwright::types
