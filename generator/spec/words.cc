#include "generator/spec/words.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace moonwright::spec {

namespace {

using namespace word_class;

struct Row {
  std::string_view word;
  Set classes;
};

/// Sorted by word.
constexpr Row rows[] = {
    {"&", Set{conjunction | and_or}},
    {":its", determiner},
    {"a", Set{article | determiner}},
    {"all", all},
    {"an", Set{article | determiner}},
    {"and", Set{conjunction | and_or}},
    {"at", preposition},
    {"both", all},
    {"but", conjunction},
    {"by", preposition},
    {"cannot", denies_verb},
    {"each", Set{all | determiner}},
    {"every", determiner},
    {"for", preposition},
    {"from", preposition},
    {"her", determiner},
    {"his", determiner},
    {"in", preposition},
    {"its", determiner},
    {"like", preposition},
    {"my", determiner},
    {"neither", Set{denies_object | neither}},
    {"never", denies_verb},
    {"no", Set{denies_object | no}},
    {"nor", Set{denies_object | neither}},
    {"not", Set{denies_verb | denies_object}},
    {"nothing", denies_object},
    {"of", preposition},
    {"on", preposition},
    {"or", Set{conjunction | and_or}},
    {"our", determiner},
    {"that", relative},
    {"the", Set{article | determiner}},
    {"their", determiner},
    {"this", determiner},
    {"under", preposition},
    {"unlike", preposition},
    {"which", relative},
    {"who", relative},
    {"without", denies_object},
    {"your", determiner},
};

constexpr std::string_view typographic_apostrophe = "\xE2\x80\x99";

std::string normal_form(std::string_view word) {
  std::string result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i).starts_with(typographic_apostrophe)) {
      result += '\'';
      i += typographic_apostrophe.size() - 1;
    } else {
      const char c = word[i];
      result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
  }
  return result;
}

}  // namespace

word_class::Set classes_of(std::string_view word) {
  const std::string normal = normal_form(word);
  const Row* row = std::lower_bound(std::begin(rows), std::end(rows), normal, [](const Row& r, const std::string& w) {
    return r.word < w;
  });
  if (row != std::end(rows) && row->word == normal) return row->classes;
  if (normal.ends_with("n't")) return denies_verb;
  if (normal.ends_with("'s") || normal.ends_with("s'")) return determiner;
  return 0;
}

}  // namespace moonwright::spec
