#include "generator/spec/asides.h"

namespace moonwright::spec {

namespace {

bool is_word_of(const Token* token, word_class::Set classes) {
  return token != nullptr && token->kind == Token::word && (token->classes & classes) != 0;
}

/// The tokens before the present one, nearest first; parentheses are not there.
struct Before {
  const Token* at[4] = {nullptr, nullptr, nullptr, nullptr};
  void push(const Token& token) {
    at[3] = at[2];
    at[2] = at[1];
    at[1] = at[0];
    at[0] = &token;
  }
};

/// The token that the preposition before a term stands behind; nothing if there is no preposition.
struct Preposition {
  bool found = false;
  const Token* behind = nullptr;
};

Preposition preposition_before(const Before& before) {
  int at = 0;
  while (at < 2 && is_word_of(before.at[at], word_class::determiner)) ++at;  // "of the project's"
  if (!is_word_of(before.at[at], word_class::preposition)) return {};
  return {true, before.at[at + 1]};
}

bool ties_to_term(const Token* token) {
  if (token == nullptr) return false;
  return token->kind == Token::term || token->kind == Token::comma || is_word_of(token, word_class::conjunction);
}

}  // namespace

void mark_asides(Sentence& sentence) {
  Before before;
  bool verb_seen = false;
  bool last_is_prepositional_object = false;
  for (Token& token : sentence.tokens) {
    if (token.kind == Token::open || token.kind == Token::close) continue;
    if (token.kind == Token::verb) verb_seen = true;
    if (token.kind == Token::term) {
      const Preposition preposition = preposition_before(before);
      token.aside = preposition.found && ties_to_term(preposition.behind) && !last_is_prepositional_object;
      last_is_prepositional_object = preposition.found && verb_seen && !token.aside;
    }
    before.push(token);
  }
}

}  // namespace moonwright::spec
