#include "generator/base/names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace moonwright {

namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}
char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
char to_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
bool is_separator(char c) {
  return c == '-' || c == '_' || c == '.' || c == '/' || c == ':' || c == ' ';
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), to_lower);
  return result;
}

/// True where a capital begins a new word: after a lower-case letter or digit, or before one at the end of an acronym.
bool begins_word(std::string_view name, std::size_t i) {
  if (!is_upper(name[i]) || i == 0) return false;
  if (is_lower_or_digit(name[i - 1])) return true;
  return is_upper(name[i - 1]) && i + 1 < name.size() && name[i + 1] >= 'a' && name[i + 1] <= 'z';
}

/// Calls `add(letter, first)` for the letters of all words in order, as lower case; `first` where a word begins. Names
/// are taken apart so often that their words are not made one by one.
template <typename Add>
void for_letters(std::string_view name, Add add) {
  bool first = true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (is_separator(name[i])) {
      first = true;
      continue;
    }
    add(to_lower(name[i]), first || begins_word(name, i));
    first = false;
  }
}

std::string joined(std::string_view name, char separator) {
  std::string result;
  result.reserve(name.size() + 4);
  for_letters(name, [&](char letter, bool first) {
    if (first && !result.empty()) result += separator;
    result += letter;
  });
  return result;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 31> irregular{{
    {"person", "people"}, {"man", "men"},       {"woman", "women"},       {"child", "children"},
    {"mouse", "mice"},    {"foot", "feet"},     {"tooth", "teeth"},       {"goose", "geese"},
    {"quiz", "quizzes"},  {"hero", "heroes"},   {"potato", "potatoes"},   {"tomato", "tomatoes"},
    {"echo", "echoes"},   {"leaf", "leaves"},   {"knife", "knives"},      {"life", "lives"},
    {"half", "halves"},   {"shelf", "shelves"}, {"wolf", "wolves"},       {"loaf", "loaves"},
    {"wife", "wives"},    {"thief", "thieves"}, {"analysis", "analyses"}, {"basis", "bases"},
    {"crisis", "crises"}, {"axis", "axes"},     {"datum", "data"},        {"sheep", "sheep"},
    {"fish", "fish"},     {"deer", "deer"},     {"series", "series"},
}};
constexpr std::array<std::string_view, 5> unchanged{"species", "equipment", "information", "money", "news"};

std::string plural_of_one_word(std::string_view word) {
  for (const auto& [one, many] : irregular) {
    if (word == one) return std::string(many);
  }
  if (std::find(unchanged.begin(), unchanged.end(), word) != unchanged.end()) return std::string(word);
  constexpr std::string_view vowels = "aeiou";
  if (word.size() > 1 && word.back() == 'y' && vowels.find(word[word.size() - 2]) == std::string_view::npos) {
    return std::string(word.substr(0, word.size() - 1)) + "ies";
  }
  const bool hissing =
      word.ends_with('s') || word.ends_with('x') || word.ends_with('z') || word.ends_with("ch") || word.ends_with("sh");
  return std::string(word) + (hissing ? "es" : "s");
}

/// Damerau-Levenshtein distance (optimal string alignment), capped at `limit` + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t best = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  for_letters(name, [&](char letter, bool first) {
    if (first) words.emplace_back();
    words.back() += letter;
  });
  return words;
}

std::string kebab_case(std::string_view name) {
  return joined(name, '-');
}

std::string snake_case(std::string_view name) {
  return joined(name, '_');
}

std::string upper_snake_case(std::string_view name) {
  std::string result = snake_case(name);
  std::transform(result.begin(), result.end(), result.begin(), to_upper);
  return result;
}

std::string pascal_case(std::string_view name) {
  std::string result;
  result.reserve(name.size());
  for_letters(name, [&](char letter, bool first) { result += first ? to_upper(letter) : letter; });
  return result;
}

std::string camel_case(std::string_view name) {
  std::string result = pascal_case(name);
  if (!result.empty()) result[0] = to_lower(result[0]);
  return result;
}

std::string plural_of(std::string_view word) {
  const std::size_t dash = word.rfind('-');
  if (dash == std::string_view::npos) return plural_of_one_word(word);
  return std::string(word.substr(0, dash + 1)) + plural_of_one_word(word.substr(dash + 1));
}

std::string nearest_name(std::string_view name, const std::vector<std::string>& known) {
  if (name.empty()) return {};
  const std::string wanted = lower(name);
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(1, name.size() / 3) + 1;
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(wanted, lower(candidate), best_distance - 1);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& known) {
  const std::string nearest = nearest_name(name, known);
  return nearest.empty() ? std::string() : " (did you mean `" + nearest + "`?)";
}

}  // namespace moonwright
