#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "generator/spec/term.h"
#include "generator/spec/text.h"
#include "generator/spec/words.h"

namespace moonwright::spec {

/// A piece of a sentence. Commas and the like are tokens of their own, behind the word that they stand at.
struct Token {
  enum Kind : std::uint8_t { word, term, verb, comma, semicolon, colon, open, close };
  Kind kind = word;
  /// term: it is `:it`.
  bool it = false;
  /// term: it only says more about the term before (see mark_asides).
  bool aside = false;
  /// word
  word_class::Set classes = 0;
  /// term: index into Sentence::terms; verb: into Sentence::verbs.
  int index = -1;
  /// In the source, of the first code point; and how many code points.
  std::uint32_t offset = 0;
  std::uint32_t length = 1;
};

struct Sentence {
  std::vector<Token> tokens;
  /// Of `:it` the tag is as written.
  std::vector<Term> terms;
  /// Without slash.
  std::vector<std::string> verbs;
  /// Words of prose that are all but a term or a verb.
  struct NearMiss {
    std::string text;
    std::string meant;
    std::uint32_t offset = 0;
    std::uint32_t length = 1;
  };
  std::vector<NearMiss> near_misses;
  /// In the source.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  /// A sentence without term and verb is prose.
  bool is_prose() const { return terms.empty() && verbs.empty(); }
};

/// Whether a verb (without slash) is singular: its first part ends in s.
bool is_singular(std::string_view verb);

/// The sentences of a paragraph, heading or list item. Asides are not marked yet.
std::vector<Sentence> split_sentences(const Text& text);

}  // namespace moonwright::spec
