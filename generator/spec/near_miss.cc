#include "generator/spec/near_miss.h"

#include <algorithm>

#include "generator/spec/term.h"

namespace moonwright::spec {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool is_of_verb(char c) {
  return c == '-' || (lower(c) >= 'a' && lower(c) <= 'z');
}

/// `/Has`, `/posts(the`
std::string missed_verb(std::string_view word) {
  const auto end = std::find_if_not(word.begin() + 1, word.end(), is_of_verb);
  std::string verb(word.begin(), end);
  if (verb.size() < 2) return {};
  std::transform(verb.begin(), verb.end(), verb.begin(), lower);
  const std::string_view rest = word.substr(verb.size());
  if (rest.empty()) return verb == word ? std::string() : verb;
  return rest.front() == '(' ? verb + " " + std::string(rest) : std::string();
}

/// `a:b,c:d`
std::string missed_list(std::string_view word) {
  std::string result;
  for (;;) {
    const std::size_t mark = word.find_first_of(",;");
    if (!parse_term(word.substr(0, mark))) return {};
    result += word.substr(0, mark);
    if (mark == std::string_view::npos) return result;
    result += word[mark];
    result += ' ';
    word.remove_prefix(mark + 1);
  }
}

std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "\xE2\x80\x99s"}) {
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

/// `[a:b]`, `a:b's`
std::string missed_term(std::string_view word) {
  constexpr std::string_view marks = "[]{}<>*=#|";
  word = without_possessive(word);
  while (!word.empty() && marks.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  while (!word.empty() && marks.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return parse_term(word) ? std::string(word) : std::string();
}

}  // namespace

std::string near_miss(std::string_view word) {
  if (word.starts_with('/')) return missed_verb(word);
  // `:rocket:`, `:its` and the like are terms but for their place.
  if (word.find(':') == std::string_view::npos || parse_term(word)) return {};
  if (word.find_first_of(",;") != std::string_view::npos) return missed_list(word);
  return missed_term(word);
}

}  // namespace moonwright::spec
