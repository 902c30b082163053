#include "generator/rules/engine.h"

#include <algorithm>
#include <utility>

#include "generator/rules/builtins.h"
#include "generator/rules/codes.h"
#include "generator/rules/unknown.h"
#include "generator/spec/parser.h"

namespace moonwright::rules {

namespace {

constexpr int deepest_chain = 100;
/// A bound on what a package's rules may add, whatever the spec: far above any real project.
constexpr std::size_t most_facts = 100'000;

}  // namespace

Engine::Engine(
    spec::Document& document,
    Meaning& meaning,
    graph::Graph& graph,
    const spec::Verbs& verbs,
    const Render& render,
    Diagnostics& diagnostics
)
    : document_(document),
      meaning_(meaning),
      graph_(graph),
      verbs_(verbs),
      render_(render),
      diagnostics_(diagnostics) {}

bool Engine::has(std::size_t subject, const std::string& verb, std::size_t object) const {
  return seen_.find({subject, object, verb}) != seen_.end();
}

bool Engine::add(Fact fact) {
  auto& vocabularies = seen_[{fact.subject, fact.object, fact.verb}];
  const Vocabulary* vocabulary = &meaning_.vocabulary(fact.block);
  if (std::find(vocabularies.begin(), vocabularies.end(), vocabulary) != vocabularies.end()) return false;
  fact.repeated = !vocabularies.empty();
  vocabularies.push_back(vocabulary);
  facts_.push_back(std::move(fact));
  return true;
}

void Engine::add_written(const std::vector<spec::Relation>& relations) {
  for (const spec::Relation& relation : relations) {
    const auto subject =
        meaning_.resolve(relation.subject, relation.block, {relation.subject_place, relation.sentence, {}});
    const auto object =
        meaning_.resolve(relation.object, relation.block, {relation.object_place, relation.sentence, {}});
    if (!subject || !object) continue;
    Fact fact;
    fact.subject = *subject;
    fact.verb = relation.verb;
    fact.object = *object;
    fact.written_verb = relation.written_verb;
    fact.origin = {relation.place, relation.sentence, {}};
    fact.block = relation.block;
    fact.that_clauses = relation.that_clauses;
    fact.root = facts_.size();
    add(std::move(fact));
  }
}

bool Engine::add_implied(
    std::size_t subject, const std::string& verb, std::size_t object, const graph::Origin& because, int block
) {
  if (has(subject, verb, object)) return false;
  Fact fact;
  fact.subject = subject;
  fact.verb = fact.written_verb = verb;
  fact.object = object;
  fact.origin = {because.place, because.sentence, "implied"};
  fact.block = block;
  fact.root = facts_.size();
  return add(std::move(fact));
}

void Engine::run() {
  for (; next_ < facts_.size() && !stopped_; ++next_) look_at(next_);
}

void Engine::look_at(std::size_t position) {
  const Fact& fact = facts_[position];
  const Vocabulary& vocabulary = meaning_.vocabulary(fact.block);
  const spec::Term subject = term_of(graph_.at(fact.subject));
  const spec::Term object = term_of(graph_.at(fact.object));
  const std::vector<const Rule*> rules = vocabulary.matching(subject, fact.verb, object);
  if (rules.empty()) {
    if (fact.origin.rule != "implied") diagnostics_.add(unknown_relation(vocabulary, fact, subject, object));
    return;
  }
  for (const Rule* rule : rules) {
    for (const Action& action : rule->then) act(position, *rule, action);
  }
}

void Engine::act(std::size_t position, const Rule& rule, const Action& action) {
  if (stopped_) return;
  const auto text = rendered(position, rule, action);
  if (!text) return;
  switch (action.kind) {
    case Action::Kind::say:
      return say(position, rule, action, *text);
    case Action::Kind::set:
      return set(position, rule, action, *text);
    case Action::Kind::call:
      return call(position, rule, action, *text);
  }
}

Scene Engine::scene(const Fact& fact) const {
  const graph::Resource& subject = graph_.at(fact.subject);
  const graph::Resource& object = graph_.at(fact.object);
  const graph::Resource& project = graph_.at(meaning_.project());
  const graph::Resource* service = subject.tag == "service" ? &subject : nullptr;
  if (!service && subject.service) service = &graph_.at(*subject.service);
  if (!service && object.service) service = &graph_.at(*object.service);
  return {&subject, &object, service ? service : &project, &project};
}

std::optional<std::string> Engine::rendered(std::size_t position, const Rule& rule, const Action& action) {
  const Fact& fact = facts_[position];
  try {
    return render_(action.text, scene(fact));
  } catch (const TemplateError& error) {
    Diagnostic diagnostic{Severity::error, codes::bad_template, {}, action.text_place, {}, {}, {}};
    diagnostic.message = "the rule `" + rule.name + "` cannot be applied: " + error.what();
    if (error.line > 1) diagnostic.message += " (line " + std::to_string(error.line) + " of the template)";
    diagnostic.related.push_back({"to what is said here", fact.origin.place});
    diagnostics_.add(std::move(diagnostic));
    return std::nullopt;
  }
}

void Engine::say(std::size_t position, const Rule& rule, const Action& action, const std::string& sentence) {
  if (sentence.find_first_not_of(" \t\r\n") == std::string::npos) return;  // a condition of the template said so
  if (facts_[position].depth >= deepest_chain || facts_.size() >= most_facts) return chain_too_deep(position);
  const Place place = facts_[position].origin.place;
  const int block = facts_[position].block;
  const graph::Origin origin{place, facts_[position].origin.sentence, rule.name};
  Diagnostics said;
  const std::vector<spec::Relation> relations = spec::say(document_, block, sentence, place, verbs_, said);
  document_.terms.clear();
  document_.relations.clear();
  for (Diagnostic diagnostic : said.all()) {
    diagnostic.message = "the rule `" + rule.name + "` says \"" + sentence + "\": " + diagnostic.message;
    diagnostics_.add(std::move(diagnostic));
  }
  if (relations.empty() && said.all().empty()) {
    Diagnostic nothing{Severity::error, codes::says_nothing, {}, action.text_place, {}, {}, {}};
    nothing.message = "the rule `" + rule.name + "` says \"" + sentence + "\", in which no verb relates two terms";
    nothing.fix = "Write a sentence such as `the {{ subject }} /has a daily:report`.";
    nothing.related.push_back({"said because of", place});
    diagnostics_.add(std::move(nothing));
  }
  for (const spec::Relation& relation : relations) {
    const auto subject = meaning_.resolve(relation.subject, block, origin);
    const auto object = meaning_.resolve(relation.object, block, origin);
    if (!subject || !object) continue;
    Fact fact;
    fact.subject = *subject;
    fact.verb = relation.verb;
    fact.object = *object;
    fact.written_verb = relation.written_verb;
    fact.origin = origin;
    fact.block = block;
    fact.parent = position;
    fact.rule = &rule;
    fact.root = facts_[position].root;
    fact.depth = facts_[position].depth + 1;
    add(std::move(fact));
  }
}

void Engine::set(std::size_t position, const Rule& rule, const Action& action, const std::string& value) {
  const Fact& fact = facts_[position];
  const std::size_t id = action.of == Action::Of::subject ? fact.subject : fact.object;
  graph::Resource& resource = graph_.resources[id];
  // However a type is used, it is one thing with one set of properties.
  const std::string thing = resource.tag == "item" ? resource.data + ":item" : std::to_string(id);
  resource.properties[action.property] = value;
  const auto [setter, added] = setters_.try_emplace({thing, action.property}, Setter{value, &rule, position});
  if (added || setter->second.value == value) return;
  Diagnostic error{Severity::error, codes::set_twice, {}, fact.origin.place, {}, {}, {}};
  error.message = "`" + action.property + "` of `" + resource.text() + "` is `" + value + "` here and `" +
                  setter->second.value + "` elsewhere";
  error.fix = "Keep one of the two sentences.";
  error.related.push_back(
      {"set to `" + setter->second.value + "` by the rule `" + setter->second.rule->name + "`",
       facts_[setter->second.fact].origin.place}
  );
  diagnostics_.add(std::move(error));
}

void Engine::call(std::size_t position, const Rule& rule, const Action& action, const std::string& argument) {
  const Builtin* builtin = find_builtin(action.builtin);
  if (!builtin) return;
  const bool refuse = builtin->effect == Builtin::Effect::refuse;
  Diagnostic diagnostic;
  diagnostic.severity = refuse ? Severity::error : Severity::warning;
  diagnostic.code = refuse ? codes::refused : codes::warned;
  diagnostic.place = facts_[position].origin.place;
  diagnostic.message = argument.empty() ? "refused by the rule `" + rule.name + "`" : argument;
  diagnostics_.add(std::move(diagnostic));
}

void Engine::chain_too_deep(std::size_t position) {
  stopped_ = true;
  std::vector<std::string> names;
  for (std::optional<std::size_t> at = position; at; at = facts_[*at].parent) {
    const Rule* rule = facts_[*at].rule;
    if (rule && std::find(names.begin(), names.end(), rule->name) == names.end()) names.push_back(rule->name);
  }
  std::sort(names.begin(), names.end());
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "`" : ", `") + name + "`";
  const bool deep = facts_[position].depth >= deepest_chain;
  diagnostics_.error(
      deep ? codes::chain_too_deep : codes::too_many_relations,
      facts_[position].origin.place,
      deep ? "rules call each other more than " + std::to_string(deepest_chain) + " times in a row: " + list
           : "rules say more than " + std::to_string(most_facts) + " relations: " + list,
      "Change one of these rules so that it comes to an end."
  );
}

}  // namespace moonwright::rules
