#include "generator/explain/chain.h"

#include <algorithm>

namespace moonwright::explain {

namespace {

bool is_same_spot(const Place& a, const Place& b) {
  return a.file == b.file && a.line == b.line && a.column == b.column;
}

/// The first relation of that sentence which the rule speaks of; null if there is none.
const graph::Relation* cause_of(
    const rules::Understanding& understanding,
    const rules::Vocabulary& vocabulary,
    const Place& sentence,
    const rules::Rule* rule
) {
  const graph::Graph& graph = understanding.graph;
  for (const graph::Relation& relation : graph.relations) {
    if (!is_same_spot(relation.origin.place, sentence)) continue;
    const std::vector<const rules::Rule*> rules =
        vocabulary.matching(term_of(graph.at(relation.subject)), relation.verb, term_of(graph.at(relation.object)));
    if (std::find(rules.begin(), rules.end(), rule) != rules.end()) return &relation;
  }
  return nullptr;
}

}  // namespace

rules::Vocabulary vocabulary_of(const rules::Packages& packages) {
  std::vector<std::size_t> all(packages.all.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  Diagnostics ignored;
  return rules::Vocabulary(packages, all, ignored);
}

spec::Term term_of(const graph::Resource& resource) {
  return {resource.name, resource.data, resource.tag, resource.variant, false};
}

std::vector<const rules::Rule*> rule_chain(const rules::Understanding& understanding, const graph::Origin& origin) {
  std::vector<const rules::Rule*> chain;
  const rules::Rule* rule = find_rule(understanding.packages, origin.rule);
  if (rule == nullptr) return chain;
  const rules::Vocabulary vocabulary = vocabulary_of(understanding.packages);
  while (rule != nullptr && std::find(chain.begin(), chain.end(), rule) == chain.end()) {
    chain.insert(chain.begin(), rule);
    const graph::Relation* cause = cause_of(understanding, vocabulary, origin.place, rule);
    rule = cause == nullptr ? nullptr : find_rule(understanding.packages, cause->origin.rule);
  }
  return chain;
}

}  // namespace moonwright::explain
