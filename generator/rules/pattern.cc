#include "generator/rules/pattern.h"

namespace moonwright::rules {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> result;
  std::string word;
  for (const char c : text) {
    if (!is_blank(c)) {
      word += c;
    } else if (!word.empty()) {
      result.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) result.push_back(std::move(word));
  return result;
}

bool is_joint(std::string_view word) {
  return word == "and" || word == "or" || word == "a" || word == "an" || word == "the";
}

bool is_verb(std::string_view word) {
  if (word.size() < 2 || word[0] != '/') return false;
  for (const char c : word.substr(1)) {
    if ((c < 'a' || c > 'z') && c != '-') return false;
  }
  return true;
}

bool part_matches(std::string_view pattern, std::string_view part) {
  return pattern == wildcard || pattern == part;
}

}  // namespace

std::string Pattern::text() const {
  return subject.text() + " /" + verb + " " + object.text();
}

std::optional<std::vector<Pattern>> parse_patterns(std::string_view text) {
  std::vector<spec::Term> subjects;
  std::vector<std::string> verbs;
  std::vector<spec::Term> objects;
  for (std::string& word : words(text)) {
    if (word.ends_with(',')) word.pop_back();
    if (word.empty() || is_joint(word)) continue;
    if (is_verb(word)) {
      if (!objects.empty()) return std::nullopt;
      verbs.push_back(word.substr(1));
      continue;
    }
    auto term = spec::parse_term(word);
    if (!term) return std::nullopt;
    (verbs.empty() ? subjects : objects).push_back(std::move(*term));
  }
  if (subjects.empty() || verbs.empty() || objects.empty()) return std::nullopt;
  std::vector<Pattern> result;
  for (const std::string& verb : verbs) {
    for (const spec::Term& subject : subjects) {
      for (const spec::Term& object : objects) result.push_back({subject, verb, object});
    }
  }
  return result;
}

std::optional<spec::Term> parse_noun(std::string_view text) {
  if (text.find(':') != std::string_view::npos) return spec::parse_term(text);
  auto term = spec::parse_term(":" + std::string(text));
  if (term) term->data = wildcard;
  return term;
}

bool data_matches(std::string_view pattern, std::string_view data) {
  if (part_matches(pattern, data)) return true;
  while (true) {
    const std::size_t pattern_end = pattern.find(':');
    const std::size_t data_end = data.find(':');
    if (!part_matches(pattern.substr(0, pattern_end), data.substr(0, data_end))) return false;
    const bool last = pattern_end == std::string_view::npos;
    if (last != (data_end == std::string_view::npos)) return false;
    if (last) return true;
    pattern.remove_prefix(pattern_end + 1);
    data.remove_prefix(data_end + 1);
  }
}

bool parts_match(const spec::Term& pattern, const spec::Term& term) {
  return (pattern.name.empty() || part_matches(pattern.name, term.name)) && data_matches(pattern.data, term.data) &&
         part_matches(pattern.variant, term.variant);
}

int specificity(const spec::Term& pattern) {
  const auto literal = [](const std::string& part) { return part == wildcard ? 0 : 1; };
  int parts = 0;
  for (std::string_view data = pattern.data;; data.remove_prefix(data.find(':') + 1)) {
    parts += data.substr(0, data.find(':')) == wildcard ? 0 : 1;
    if (data.find(':') == std::string_view::npos) break;
  }
  return parts * 4 + (pattern.variant.empty() ? 0 : literal(pattern.variant) * 2) +
         (pattern.name.empty() ? 0 : literal(pattern.name));
}

}  // namespace moonwright::rules
