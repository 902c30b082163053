#include "generator/rules/understand.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include "generator/base/names.h"
#include "generator/rules/codes.h"
#include "generator/rules/engine.h"
#include "generator/rules/implied.h"
#include "generator/rules/meaning.h"
#include "generator/settings/codes.h"
#include "generator/spec/parser.h"

namespace moonwright::rules {

namespace {

/// Derived relations behind the sentence that caused them, so that the output follows the spec.
std::vector<std::size_t> in_order_of_spec(const std::vector<Fact>& facts) {
  std::vector<std::size_t> order(facts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return facts[a].root < facts[b].root;
  });
  return order;
}

/// Gives resources the numbers of their first mention. Those that take part in nothing keep the end of the line.
void renumber(graph::Graph& graph) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> number(graph.resources.size(), none);
  std::vector<std::size_t> order;
  const auto visit = [&](std::size_t id) {
    if (number[id] != none) return;
    number[id] = order.size();
    order.push_back(id);
  };
  for (const graph::Relation& relation : graph.relations) {
    visit(relation.subject);
    visit(relation.object);
  }
  for (std::size_t id = 0; id < graph.resources.size(); ++id) visit(id);
  std::vector<graph::Resource> resources;
  for (const std::size_t id : order) {
    graph::Resource resource = std::move(graph.resources[id]);
    resource.id = number[id];
    if (resource.service) resource.service = number[*resource.service];
    resources.push_back(std::move(resource));
  }
  graph.resources = std::move(resources);
  for (graph::Relation& relation : graph.relations) {
    relation.subject = number[relation.subject];
    relation.object = number[relation.object];
  }
}

void finish(const std::vector<Fact>& facts, graph::Graph& graph) {
  for (const std::size_t position : in_order_of_spec(facts)) {
    const Fact& fact = facts[position];
    if (!fact.repeated) graph.relations.push_back({fact.subject, fact.verb, fact.object, fact.origin});
  }
  renumber(graph);
  graph.index();
}

/// Of the diagnostics that came while packages were loaded: those behind the first `count`.
MissingWords missing_words(const Diagnostics& diagnostics, std::size_t count) {
  MissingWords missing;
  const std::vector<Diagnostic>& all = diagnostics.all();
  for (std::size_t i = count; i < all.size(); ++i) {
    if (all[i].severity != Severity::error) continue;
    missing.any = true;
    const std::string_view code = all[i].code.number;
    if (code == codes::package_missing.number || code.starts_with("MW10")) missing.package = true;
  }
  return missing;
}

/// Whether an error is about what is missing, and so no fault of its own.
bool is_consequence(const MissingWords& missing, const Diagnostic& diagnostic) {
  const auto is = [&diagnostic](const Code& code) { return diagnostic.code.number == code.number; };
  if (is(codes::unknown_base)) return missing.package;
  return missing.any && (is(codes::unknown_noun) || is(codes::unknown_verb) || is(codes::unknown_relation));
}

/// A scope that no title has is a typo, or a rest.
void check_scopes(const Settings& settings, const spec::Document& document, Diagnostics& diagnostics) {
  std::set<std::string> known{"default"};
  for (const spec::Block& block : document.blocks) known.insert(block.scopes.begin(), block.scopes.end());
  const yaml::Node* written = settings.source.find("packages_by_scope");
  if (written == nullptr || !written->is_mapping()) return;
  const std::vector<std::string> words(known.begin(), known.end());
  for (const yaml::Entry& entry : written->entries) {
    if (known.contains(entry.key)) continue;
    diagnostics.warning(
        settings::codes::setting_of_nothing,
        entry.key_place,
        "no title has the scope `" + entry.key + "`" + did_you_mean(entry.key, words),
        "write `{" + entry.key + "}` into a title, correct the name, or take it out"
    );
  }
}

/// A spec without a relation gives an empty backend, which nobody asks for on purpose.
void check_says_something(const spec::Document& document, Diagnostics& diagnostics) {
  if (!document.relations.empty() || diagnostics.has_errors()) return;
  diagnostics.warning(
      codes::spec_says_nothing,
      {"spec.md", 1, 1, 1},
      document.terms.empty() ? "the spec says nothing: it has no term such as `todo:item`"
                             : "the spec says nothing: no verb such as `/loads` relates its terms",
      "write a sentence such as \"The graphql:api /loads the todo:item~list.\""
  );
}

}  // namespace

Plural plural_with(const Settings& settings) {
  return [plurals = settings.plurals](const std::string& word) {
    const auto whole = plurals.find(word);
    if (whole != plurals.end()) return whole->second;
    const std::size_t dash = word.rfind('-');
    const auto last = dash == std::string::npos ? plurals.end() : plurals.find(word.substr(dash + 1));
    return last == plurals.end() ? plural_of(word) : word.substr(0, dash + 1) + last->second;
  };
}

graph::Graph run_rules(
    const spec::Document& document,
    const Packages& packages,
    const std::string& project_name,
    const Plural& plural,
    const Render& render,
    Diagnostics& diagnostics
) {
  graph::Graph graph;
  if (document.blocks.empty()) return graph;
  spec::Document scratch;  // where sentences of rules are read: only the titles matter there
  scratch.blocks = document.blocks;
  Meaning meaning(document, packages, project_name, graph, diagnostics);
  Engine engine(scratch, meaning, graph, packages.verbs, render, diagnostics);
  engine.add_written(document.relations);
  engine.run();
  // What is implied may let rules say more, which may leave more to imply; twice is enough for the shipped words.
  for (int round = 0; round < 10 && add_implied(engine, meaning, graph, plural, diagnostics); ++round) engine.run();
  finish(engine.facts(), graph);
  return graph;
}

Understanding read_spec(
    const Disk& disk,
    const std::string& spec_dir,
    const Settings& settings,
    const std::string& templates_dir,
    Diagnostics& diagnostics
) {
  Understanding result;
  const std::size_t count = diagnostics.all().size();
  result.packages = load_packages(disk, spec_dir, settings, templates_dir, diagnostics);
  result.missing = missing_words(diagnostics, count);
  const spec::Options options{settings.name + ":project", result.packages.verbs};
  result.document = spec::parse(disk, spec_dir, options, diagnostics);
  check_scopes(settings, result.document, diagnostics);
  check_says_something(result.document, diagnostics);
  return result;
}

graph::Graph graph_of(
    const Understanding& spec, const std::string& project_name, const Plural& plural, Diagnostics& diagnostics
) {
  Diagnostics of_rules;
  graph::Graph graph = run_rules(spec.document, spec.packages, project_name, plural, template_render(plural), of_rules);
  for (const Diagnostic& diagnostic : of_rules.all()) {
    if (!is_consequence(spec.missing, diagnostic)) diagnostics.add(diagnostic);
  }
  return graph;
}

Understanding understand(
    const Disk& disk,
    const std::string& spec_dir,
    const Settings& settings,
    const std::string& templates_dir,
    const Plural& plural,
    Diagnostics& diagnostics
) {
  Understanding result = read_spec(disk, spec_dir, settings, templates_dir, diagnostics);
  result.graph = graph_of(result, settings.name, plural, diagnostics);
  return result;
}

}  // namespace moonwright::rules
