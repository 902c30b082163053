#include "generator/spec/subjects.h"

namespace moonwright::spec {

namespace {

std::vector<int> last_or_all(const std::vector<int>& terms, bool last) {
  return last ? std::vector<int>{terms.back()} : terms;
}

Subjects of_later_group(const Clause& clause, const Words& words, bool singular, const Mentions& mentions) {
  if (clause.since.empty()) return {clause.subjects};
  const bool parted = words.tail == Words::comma_and;
  if (words.relative && !parted) return {last_or_all(clause.since, singular && !words.all), false, true};
  if (words.join || parted) return {clause.subjects};
  // "and :it can /use" begins a clause of its own whatever the verb's form: `:it` is the subject, no object.
  const bool it = mentions[static_cast<std::size_t>(clause.since.back())].it;
  const bool own_clause = clause.since.size() > 1 && (singular || it);
  return {last_or_all(clause.since, own_clause), own_clause, false};
}

}  // namespace

Subjects subjects_at(const Clause& clause, const Words& words, std::string_view verb, const Mentions& mentions) {
  const bool singular = is_singular(verb);
  if (clause.group >= 0) return of_later_group(clause, words, singular, mentions);
  if (!clause.since.empty()) return {last_or_all(clause.since, singular && !clause.joined), false, words.relative};
  if (clause.outer == nullptr) return {};
  return subjects_at(*clause.outer, clause.item ? clause.outer->words : words, verb, mentions);
}

}  // namespace moonwright::spec
