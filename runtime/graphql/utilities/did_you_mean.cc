#include "runtime/graphql/utilities/did_you_mean.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "runtime/graphql/language/characters.h"

namespace mw::graphql {
namespace {

constexpr std::size_t most_suggestions = 5;

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// Optimal string alignment (insert, delete, substitute, swap of neighbours), or a number above the limit.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() - b.size() > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t smallest = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
      smallest = std::min(smallest, row[j]);
    }
    if (smallest > limit) return limit + 1;
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

/// A number's digits without leading zeros, moving the position past them. Compared by length, then text.
std::string_view take_number(std::string_view text, std::size_t& position) {
  const std::size_t start = position;
  while (position < text.size() && is_digit(text[position])) ++position;
  std::string_view digits = text.substr(start, position - start);
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return digits;
}

}  // namespace

std::string did_you_mean(const std::vector<std::string>& suggestions, std::string_view message) {
  if (suggestions.empty()) return {};
  std::string out = " Did you mean ";
  if (!message.empty()) out += std::string(message) + " ";
  const std::size_t count = std::min(suggestions.size(), most_suggestions);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && count > 2) out += ",";
    if (i > 0) out += " ";
    if (i > 0 && i + 1 == count) out += "or ";
    out += "\"" + suggestions[i] + "\"";
  }
  return out + "?";
}

void drop_suggestion(std::string& message) {
  const std::size_t at = message.rfind(" Did you mean ");
  if (at != std::string::npos && message.back() == '?') message.resize(at);
}

std::vector<std::string> suggestion_list(std::string_view input, const std::vector<std::string>& options) {
  const std::size_t limit = input.size() * 2 / 5 + 1;
  const std::string lower_input = lower_case(input);
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const std::string& option : options) {
    const std::string lower_option = lower_case(option);
    std::size_t distance = 0;
    if (option != input) {
      // A change of case counts as one edit, however many letters it touches.
      distance = lower_option == lower_input ? 1 : edit_distance(lower_option, lower_input, limit);
    }
    if (distance <= limit) found.emplace_back(distance, option);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : natural_compare(a.second, b.second) < 0;
  });
  std::vector<std::string> names;
  for (auto& [distance, name] : found) {
    if (names.empty() || names.back() != name) names.push_back(std::move(name));
  }
  return names;
}

int natural_compare(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (is_digit(a[i]) && is_digit(b[j])) {
      const std::string_view left = take_number(a, i);
      const std::string_view right = take_number(b, j);
      if (left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
      if (left != right) return left < right ? -1 : 1;
      continue;
    }
    if (a[i] != b[j]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]) ? -1 : 1;
    ++i;
    ++j;
  }
  if (a.size() == b.size()) return 0;
  return a.size() < b.size() ? -1 : 1;
}

}  // namespace mw::graphql
