#include "generator/spec/term.h"

#include "generator/spec/unicode.h"

namespace moonwright::spec {

namespace {

bool is_letter_or_digit(char32_t c) {
  return is_letter(c) || is_digit(c) || is_mark(c);
}

/// A tag or a variant: begins with a letter; letters, digits, '-', '.'.
bool is_tag(std::string_view text) {
  if (text.empty()) return false;
  std::size_t position = 0;
  if (!is_letter(next_code_point(text, position))) return false;
  while (position < text.size()) {
    const char32_t c = next_code_point(text, position);
    if (!is_letter_or_digit(c) && c != '-' && c != '.') return false;
  }
  return true;
}

/// A part of data: letters, digits, '-', '_', '.', '/' but no "//".
bool is_part(std::string_view text) {
  if (text.empty() || text.find("//") != std::string_view::npos) return false;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    if (!is_letter_or_digit(c) && c != '-' && c != '_' && c != '.' && c != '/') return false;
  }
  return true;
}

bool begins_with_letter_or_digit(std::string_view text) {
  std::size_t position = 0;
  const char32_t c = next_code_point(text, position);
  return is_letter(c) || is_digit(c);
}

bool is_name(std::string_view text) {
  return is_part(text) && begins_with_letter_or_digit(text);
}

/// Empty, or parts joined by ':', the first beginning with a letter or digit.
bool is_data(std::string_view text) {
  if (text.empty()) return true;
  if (!begins_with_letter_or_digit(text)) return false;
  for (;;) {
    const std::size_t colon = text.find(':');
    if (!is_part(text.substr(0, colon))) return false;
    if (colon == std::string_view::npos) return true;
    text.remove_prefix(colon + 1);
  }
}

}  // namespace

std::string Term::text() const {
  std::string result;
  if (!name.empty()) result += name + "+";
  result += data + ":" + tag;
  if (!variant.empty()) result += "~" + variant;
  return result;
}

std::optional<Term> parse_term(std::string_view word) {
  Term term;
  if (word.ends_with('^')) {
    term.caret = true;
    word.remove_suffix(1);
  }
  const std::size_t colon = word.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string_view front = word.substr(0, colon);
  std::string_view tag = word.substr(colon + 1);
  if (const std::size_t tilde = tag.find('~'); tilde != std::string_view::npos) {
    term.variant = tag.substr(tilde + 1);
    if (!is_tag(term.variant)) return std::nullopt;
    tag = tag.substr(0, tilde);
  }
  if (const std::size_t plus = front.find('+'); plus != std::string_view::npos) {
    term.name = front.substr(0, plus);
    if (!is_name(term.name)) return std::nullopt;
    front = front.substr(plus + 1);
  }
  if (!is_tag(tag) || !is_data(front)) return std::nullopt;
  term.data = front;
  term.tag = tag;
  return term;
}

bool has_wildcard(const Term& term) {
  if (term.name == "x" || term.tag == "x" || term.variant == "x") return true;
  std::string_view rest = term.data;
  for (;;) {
    const std::size_t colon = rest.find(':');
    if (rest.substr(0, colon) == "x") return true;
    if (colon == std::string_view::npos) return false;
    rest.remove_prefix(colon + 1);
  }
}

}  // namespace moonwright::spec
