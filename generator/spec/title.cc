#include "generator/spec/title.h"

#include <utility>

#include "generator/spec/unicode.h"

namespace moonwright::spec {

namespace {

bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string collapsed(const Text& text) {
  std::string result;
  bool blank = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text.flags[i] & Text::picture) != 0) continue;
    if (is_blank(text.chars[i])) {
      blank = true;
      continue;
    }
    if (blank && !result.empty()) result += ' ';
    blank = false;
    append_utf8(result, text.chars[i]);
  }
  return result;
}

bool is_brace(const Text& text, std::size_t i, char32_t brace) {
  return text.chars[i] == brace && !text.opaque(i);
}

/// Index of the '}' for the '{' at `open`; the size of the text if there is none.
std::size_t closing_brace(const Text& text, std::size_t open) {
  std::size_t i = open + 1;
  while (i < text.size() && !is_brace(text, i, '}') && !is_brace(text, i, '{')) ++i;
  return i < text.size() && is_brace(text, i, '}') ? i : text.size();
}

void add_scopes(const Text& text, std::size_t begin, std::size_t end, std::vector<std::string>& scopes) {
  std::string scope;
  for (std::size_t i = begin; i <= end; ++i) {
    const bool ends = i == end || text.chars[i] == ',' || is_blank(text.chars[i]);
    if (!ends) {
      append_utf8(scope, text.chars[i]);
    } else if (!scope.empty()) {
      scopes.push_back(std::exchange(scope, {}));
    }
  }
}

/// The heading without its `{...}`, each of which counts as a blank.
Text without_scopes(const Text& heading, std::vector<std::string>& scopes) {
  Text result;
  for (std::size_t i = 0; i < heading.size(); ++i) {
    const std::size_t close = is_brace(heading, i, '{') ? closing_brace(heading, i) : heading.size();
    if (close == heading.size()) {
      result.add(heading.chars[i], heading.offsets[i], heading.flags[i]);
      continue;
    }
    add_scopes(heading, i + 1, close, scopes);
    result.add(' ', heading.offsets[i], 0);
    i = close;
  }
  return result;
}

/// In a title a wildcard says nothing: it becomes a word.
void drop_wildcards(Sentence& sentence) {
  std::vector<Term> terms;
  for (Token& token : sentence.tokens) {
    if (token.kind != Token::term) continue;
    Term& term = sentence.terms[static_cast<std::size_t>(token.index)];
    if (has_wildcard(term)) {
      token.kind = Token::word;
      token.index = -1;
    } else {
      token.index = static_cast<int>(terms.size());
      terms.push_back(std::move(term));
    }
  }
  sentence.terms = std::move(terms);
}

}  // namespace

Title read_title(const Text& heading) {
  Title title;
  const Text text = without_scopes(heading, title.scopes);
  title.text = collapsed(text);
  title.sentences = split_sentences(text);
  for (Sentence& sentence : title.sentences) drop_wildcards(sentence);
  return title;
}

}  // namespace moonwright::spec
