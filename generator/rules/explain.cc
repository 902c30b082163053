#include "generator/rules/explain.h"

#include <algorithm>
#include <vector>

#include "generator/base/names.h"
#include "generator/rules/builtins.h"
#include "generator/rules/vocabulary.h"
#include "generator/spec/term.h"

namespace moonwright::rules {

namespace {

std::string place_text(const Place& place) {
  return place.line == 0 ? place.file : place.file + ":" + std::to_string(place.line);
}

const Rule* rule_of(const Packages& packages, const std::string& name) {
  for (const Package& package : packages.all) {
    for (const Rule& rule : package.rules) {
      if (rule.name == name) return &rule;
    }
  }
  return nullptr;
}

std::string relation_text(const graph::Graph& graph, const graph::Relation& relation) {
  return graph.at(relation.subject).text() + " /" + relation.verb + " " + graph.at(relation.object).text();
}

/// The noun of a term in any package: for its `about`.
const Noun* noun_of(const Packages& packages, const spec::Term& term) {
  std::vector<std::size_t> all(packages.all.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  Diagnostics ignored;
  return Vocabulary(packages, all, ignored).noun(term);
}

std::string noun_text(const Packages& packages, const spec::Term& term) {
  const Noun* noun = noun_of(packages, term);
  if (!noun) return {};
  return "  " + noun->term.text() + (noun->about.empty() ? "" : ": " + noun->about) + "\n";
}

}  // namespace

std::string explain_origin(const graph::Origin& origin) {
  std::string result = place_text(origin.place);
  if (!origin.sentence.empty()) result += ": " + origin.sentence;
  if (origin.rule == "implied") return result + " (left out, so it is implied)";
  if (!origin.rule.empty()) result += " (by the rule `" + origin.rule + "`)";
  return result;
}

std::string explain_relation(const Understanding& understanding, const graph::Relation& relation) {
  std::string result = relation_text(understanding.graph, relation) + "\n    " + explain_origin(relation.origin) + "\n";
  const Rule* rule = rule_of(understanding.packages, relation.origin.rule);
  if (rule) {
    result += "    " + place_text(rule->place) + (rule->about.empty() ? "" : ": " + rule->about) + "\n";
  }
  return result;
}

std::string explain_resource(const Understanding& understanding, std::size_t id) {
  const graph::Graph& graph = understanding.graph;
  const graph::Resource& resource = graph.at(id);
  std::string result = resource.text();
  if (resource.service) result += " of " + graph.at(*resource.service).text();
  result +=
      "\n" + noun_text(understanding.packages, {resource.name, resource.data, resource.tag, resource.variant, false});
  result += "  first said at " + explain_origin(resource.origin) + "\n";
  for (const auto& [property, value] : resource.properties) result += "  " + property + ": " + value + "\n";
  for (const graph::Relation& relation : graph.relations) {
    if (relation.subject == id || relation.object == id) result += "  " + explain_relation(understanding, relation);
  }
  return result;
}

std::string explain_term(const Understanding& understanding, const std::string& term) {
  std::string result;
  std::vector<std::string> known;
  for (const graph::Resource& resource : understanding.graph.resources) {
    if (resource.text() == term) {
      result += (result.empty() ? "" : "\n") + explain_resource(understanding, resource.id);
    }
    known.push_back(resource.text());
  }
  if (!result.empty()) return result;
  result = "`" + term + "` takes part in no relation of the spec" + did_you_mean(term, known) + "\n";
  if (const auto parsed = spec::parse_term(term)) result += noun_text(understanding.packages, *parsed);
  return result;
}

std::string explain_builtins() {
  std::string result;
  for (const Builtin& builtin : builtins()) {
    result += std::string(builtin.name) + ": " + std::string(builtin.about) + "\n";
  }
  return result;
}

}  // namespace moonwright::rules
