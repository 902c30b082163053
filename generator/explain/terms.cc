#include "generator/explain/terms.h"

#include <algorithm>
#include <sstream>

#include "generator/base/names.h"
#include "generator/explain/chain.h"
#include "generator/rules/vocabulary.h"

namespace moonwright::explain {

namespace {

std::string relation_text(const graph::Graph& graph, const graph::Relation& relation) {
  return graph.at(relation.subject).text() + " /" + relation.verb + " " + graph.at(relation.object).text();
}

void add_knowing_rules(
    const rules::Understanding& understanding,
    const rules::Vocabulary& vocabulary,
    const graph::Relation& relation,
    Explanation& to
) {
  const spec::Term subject = term_of(understanding.graph.at(relation.subject));
  const spec::Term object = term_of(understanding.graph.at(relation.object));
  for (const rules::Rule* rule : vocabulary.matching(subject, relation.verb, object)) {
    const RuleUse use = use_of(understanding.packages, *rule);
    if (std::find(to.rules.begin(), to.rules.end(), use) == to.rules.end()) to.rules.push_back(use);
  }
}

Explanation relation_with(
    const rules::Understanding& understanding, const rules::Vocabulary& vocabulary, const graph::Relation& relation
) {
  Explanation result;
  result.what = relation_text(understanding.graph, relation);
  result.kind = "relation";
  add_origin(understanding, relation.origin, result);
  if (const std::vector<const rules::Rule*> chain = rule_chain(understanding, relation.origin); !chain.empty()) {
    std::string note = "said by the rule `" + chain.back()->name + "`";
    for (std::size_t i = chain.size() - 1; i > 0; --i) note += ", after `" + chain[i - 1]->name + "`";
    result.notes.push_back(std::move(note));
  }
  add_knowing_rules(understanding, vocabulary, relation, result);
  return result;
}

Explanation resource_with(
    const rules::Understanding& understanding, const rules::Vocabulary& vocabulary, const graph::Resource& resource
) {
  const graph::Graph& graph = understanding.graph;
  Explanation result;
  result.what = resource.text();
  result.kind = "term";
  if (const rules::Noun* noun = vocabulary.noun(term_of(resource))) {
    result.kind += " (" + noun->term.text() + ")";
    if (!noun->about.empty()) result.text = noun->about;
  }
  if (resource.service) result.notes.push_back("of " + graph.at(*resource.service).text());
  for (const auto& [property, value] : resource.properties) result.notes.push_back(property + ": " + value);
  add_origin(understanding, resource.origin, result);
  for (const graph::Relation& relation : graph.relations) {
    if (relation.subject == resource.id || relation.object == resource.id)
      result.parts.push_back(relation_with(understanding, vocabulary, relation));
  }
  return result;
}

std::string without_variant(const std::string& term) {
  return term.substr(0, term.find('~'));
}

/// Without the signs that may stand around it in a sentence.
std::string bare(const std::string& word) {
  const std::size_t begin = word.find_first_not_of("(\"'`");
  if (begin == std::string::npos) return {};
  return word.substr(begin, word.find_last_not_of(".,;!?)\"'`") - begin + 1);
}

}  // namespace

std::string AskedRelation::text() const {
  return subject.text() + " /" + verb + " " + object.text();
}

std::optional<AskedRelation> parse_relation(const std::string& text) {
  AskedRelation result;
  bool has_subject = false;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    word = bare(word);
    if (word.size() > 1 && word.front() == '/') {
      if (has_subject && result.verb.empty()) result.verb = word.substr(1);
      continue;
    }
    const std::optional<spec::Term> term = spec::parse_term(word);
    if (!term) continue;
    if (!result.verb.empty()) {
      result.object = *term;
      return result;
    }
    result.subject = *term;
    has_subject = true;
  }
  return std::nullopt;
}

std::string canonical_verb(const rules::Packages& packages, const std::string& verb) {
  for (const rules::Package& package : packages.all) {
    for (const rules::VerbGroup& group : package.verbs) {
      if (std::find(group.words.begin(), group.words.end(), verb) != group.words.end()) return group.words.front();
    }
  }
  return verb;
}

std::vector<Explanation> explain_term(const rules::Understanding& understanding, const std::string& term) {
  const rules::Vocabulary vocabulary = vocabulary_of(understanding.packages);
  std::vector<Explanation> result;
  for (const graph::Resource& resource : understanding.graph.resources) {
    if (resource.text() == term) result.push_back(resource_with(understanding, vocabulary, resource));
  }
  if (!result.empty()) return result;
  for (const graph::Resource& resource : understanding.graph.resources) {
    if (without_variant(resource.text()) == without_variant(term))
      result.push_back(resource_with(understanding, vocabulary, resource));
  }
  return result;
}

Explanation explain_relation(const rules::Understanding& understanding, const graph::Relation& relation) {
  return relation_with(understanding, vocabulary_of(understanding.packages), relation);
}

std::optional<Explanation> explain_relation(const rules::Understanding& understanding, const AskedRelation& asked) {
  const std::string verb = canonical_verb(understanding.packages, asked.verb);
  for (const graph::Relation& relation : understanding.graph.relations) {
    if (relation.verb == verb && term_of(understanding.graph.at(relation.subject)) == asked.subject &&
        term_of(understanding.graph.at(relation.object)) == asked.object)
      return explain_relation(understanding, relation);
  }
  return std::nullopt;
}

void add_rules_of_sentences(const rules::Understanding& understanding, Explanation& to) {
  const rules::Vocabulary vocabulary = vocabulary_of(understanding.packages);
  for (const graph::Relation& relation : understanding.graph.relations) {
    const Place& place = relation.origin.place;
    const bool said = std::any_of(to.sentences.begin(), to.sentences.end(), [&](const Said& sentence) {
      return sentence.place.file == place.file && sentence.place.line == place.line &&
             sentence.place.column == place.column;
    });
    if (said && relation.origin.rule.empty()) add_knowing_rules(understanding, vocabulary, relation, to);
  }
}

std::string did_you_mean_term(const rules::Understanding& understanding, const std::string& term) {
  const std::vector<std::string> known = known_terms(understanding);
  if (std::string whole = did_you_mean(term, known); !whole.empty()) return whole;
  std::vector<std::string> bare;
  bare.reserve(known.size());
  for (const std::string& one : known) bare.push_back(without_variant(one));
  const std::string nearest = nearest_name(without_variant(term), bare);
  const auto at = std::find(bare.begin(), bare.end(), nearest);
  return nearest.empty() ? "" : " (did you mean `" + known[static_cast<std::size_t>(at - bare.begin())] + "`?)";
}

std::vector<std::string> known_terms(const rules::Understanding& understanding) {
  std::vector<std::string> terms;
  for (const graph::Resource& resource : understanding.graph.resources) terms.push_back(resource.text());
  return terms;
}

}  // namespace moonwright::explain
