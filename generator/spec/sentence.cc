#include "generator/spec/sentence.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "generator/spec/near_miss.h"
#include "generator/spec/unicode.h"

namespace moonwright::spec {

namespace {

/// Code points [begin, end) of a text.
struct Span {
  std::size_t begin;
  std::size_t end;
  std::size_t size() const { return end - begin; }
};

bool is_trailing(char32_t c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || is_quote(c);
}

std::string utf8(const Text& text, Span span) {
  std::string result;
  for (std::size_t i = span.begin; i < span.end; ++i) append_utf8(result, text.chars[i]);
  return result;
}

std::string lower_ascii(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return text;
}

bool has_opaque(const Text& text, Span span) {
  for (std::size_t i = span.begin; i < span.end; ++i) {
    if (text.opaque(i)) return true;
  }
  return false;
}

/// Without leading parentheses and quotes.
Span without_lead(const Text& text, Span word) {
  auto leads = [&text](std::size_t i) { return !text.opaque(i) && (text.chars[i] == '(' || is_quote(text.chars[i])); };
  while (word.begin < word.end && leads(word.begin)) ++word.begin;
  return word;
}

/// Without trailing punctuation, closing parentheses and quotes; a parenthesis that opens in the word ends there too.
Span without_trail(const Text& text, Span word) {
  int unmatched = 0;
  for (std::size_t i = word.begin; i < word.end; ++i) {
    if (text.opaque(i)) continue;
    if (text.chars[i] == '(') --unmatched;
    if (text.chars[i] == ')') ++unmatched;
  }
  while (word.begin < word.end) {
    const std::size_t last = word.end - 1;
    if (text.opaque(last) || !is_trailing(text.chars[last])) break;
    if (text.chars[last] == ')' && unmatched-- <= 0) break;
    --word.end;
  }
  return word;
}

bool is_verb(const Text& text, Span core) {
  if (core.size() < 2 || text.chars[core.begin] != '/' || !is_lower(text.chars[core.begin + 1])) return false;
  for (std::size_t i = core.begin + 1; i < core.end; ++i) {
    if (!is_lower(text.chars[i]) && text.chars[i] != '-') return false;
  }
  return true;
}

/// `:rocket:` is a picture; `**:redis**:` is a term and a colon.
bool is_shortcode(const Text& text, Span core, const Term& term) {
  const bool bare = term.name.empty() && term.data.empty() && term.variant.empty() && !term.caret;
  const bool colon = core.end < text.size() && text.chars[core.end] == ':' && !text.opaque(core.end);
  return bare && colon && (text.flags[core.end] & Text::mark) == 0;
}

/// Splits one text; a member per step.
class Splitter {
 public:
  explicit Splitter(const Text& text) : text_(text) {}

  std::vector<Sentence> run() {
    std::size_t i = 0;
    while (i < text_.size()) {
      if (space_at(i)) {
        ++i;
        continue;
      }
      Span word{i, i};
      while (word.end < text_.size() && !space_at(word.end)) ++word.end;
      i = word.end;
      add_word(word);
      if (ends_sentence(word)) finish();
    }
    finish();
    return std::move(sentences_);
  }

 private:
  bool space_at(std::size_t i) const { return !text_.opaque(i) && is_space(text_.chars[i]); }

  void add_word(Span word) {
    if (current_.tokens.empty()) current_.begin = text_.offsets[word.begin];
    current_.end = text_.offsets[word.end - 1] + 1;
    const Span body = without_lead(text_, word);
    for (std::size_t i = word.begin; i < body.begin; ++i) {
      if (text_.chars[i] == '(') add(Token::open, {i, i + 1});
    }
    const Span core = without_trail(text_, body);
    if (core.size() > 0) add_core(core);
    for (std::size_t i = core.end; i < body.end; ++i) add_mark(i);
  }

  void add_mark(std::size_t i) {
    const char32_t c = text_.chars[i];
    if (c == ',') add(Token::comma, {i, i + 1});
    if (c == ';') add(Token::semicolon, {i, i + 1});
    if (c == ':') add(Token::colon, {i, i + 1});
    if (c == ')') add(Token::close, {i, i + 1});
  }

  void add_core(Span core) {
    Token& token = add(Token::word, core);
    if (has_opaque(text_, core)) return;
    const std::string written = utf8(text_, core);
    if (is_verb(text_, core)) {
      token.kind = Token::verb;
      token.index = static_cast<int>(current_.verbs.size());
      current_.verbs.push_back(written.substr(1));
      return;
    }
    std::optional<Term> term = parse_term(written);
    const bool plain = term && term->name.empty() && term->data.empty() && term->variant.empty();
    const std::string tag = plain ? lower_ascii(term->tag) : std::string();
    if (!term || tag == "its" || is_shortcode(text_, core, *term)) {
      token.classes = classes_of(ends_in_apostrophe(core) ? written + "'" : written);
      add_near_miss(written, token);
      return;
    }
    token.kind = Token::term;
    token.it = tag == "it";
    token.index = static_cast<int>(current_.terms.size());
    current_.terms.push_back(*std::move(term));
  }

  void add_near_miss(const std::string& written, const Token& token) {
    std::string meant = near_miss(written);
    if (!meant.empty()) current_.near_misses.push_back({written, std::move(meant), token.offset, token.length});
  }

  /// The apostrophe of `the bosses' rooms:module` is no closing quote.
  bool ends_in_apostrophe(Span core) const {
    auto apostrophe_at = [this](std::size_t i) { return text_.chars[i] == '\'' || text_.chars[i] == U'\u2019'; };
    if (core.end == text_.size() || text_.opaque(core.end) || !apostrophe_at(core.end)) return false;
    return core.begin == 0 || !is_quote(text_.chars[core.begin - 1]);
  }

  Token& add(Token::Kind kind, Span span) {
    Token token;
    token.kind = kind;
    token.offset = text_.offsets[span.begin];
    token.length = static_cast<std::uint32_t>(span.size());
    current_.tokens.push_back(token);
    return current_.tokens.back();
  }

  /// A sentence ends at '.', '!' or '?' before white space; closing quotes and ')' may stand between.
  bool ends_sentence(Span word) const {
    std::size_t i = word.end;
    while (i > word.begin && !text_.opaque(i - 1) && (text_.chars[i - 1] == ')' || is_quote(text_.chars[i - 1]))) --i;
    if (i == word.begin || text_.opaque(i - 1)) return false;
    const char32_t c = text_.chars[i - 1];
    if (c == '!' || c == '?') return true;
    return c == '.' && !is_abbreviation({word.begin, i - 1}, word.end);
  }

  /// Whether the full stop behind `word` ends nothing; `next` is where the text goes on.
  bool is_abbreviation(Span word, std::size_t next) const {
    word = without_lead(text_, word);
    if (word.size() == 0 || has_opaque(text_, word)) return false;
    if (word.size() == 1) return is_letter(text_.chars[word.begin]);
    if (word.size() > 6) return false;
    static constexpr std::array<std::string_view, 5> known = {"e.g", "i.e", "vs", "cf", "approx"};
    const std::string written = lower_ascii(utf8(text_, word));
    if (std::find(known.begin(), known.end(), written) != known.end()) return true;
    return written == "etc" && !capital_follows(next);
  }

  /// Whether the next word begins with a capital letter or is `:It`.
  bool capital_follows(std::size_t next) const {
    while (next < text_.size() && space_at(next)) ++next;
    Span word{next, next};
    while (word.end < text_.size() && !space_at(word.end)) ++word.end;
    word = without_lead(text_, word);
    if (word.size() == 0 || text_.opaque(word.begin)) return false;
    if (is_upper(text_.chars[word.begin])) return true;
    const std::string core = utf8(text_, without_trail(text_, word));
    return core.starts_with(":I") && lower_ascii(core) == ":it";
  }

  void finish() {
    if (!current_.tokens.empty()) sentences_.push_back(std::move(current_));
    current_ = {};
  }

  const Text& text_;
  Sentence current_;
  std::vector<Sentence> sentences_;
};

}  // namespace

bool is_singular(std::string_view verb) {
  return verb.substr(0, verb.find('-')).ends_with('s');
}

std::vector<Sentence> split_sentences(const Text& text) {
  return Splitter(text).run();
}

}  // namespace moonwright::spec
