#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "generator/rules/test_spec.h"

namespace moonwright::rules::test {

namespace {

std::string text_of(const graph::Graph& graph, const graph::Relation& relation) {
  return graph.at(relation.subject).text() + " " + relation.verb + " " + graph.at(relation.object).text();
}

}  // namespace

Spec::Spec(const std::string& spec, std::map<std::string, std::string> files) {
  const std::string shipped = std::string(MOONWRIGHT_SOURCE_DIR) + "/templates/backend/package.yml";
  files["templates/backend/package.yml"] = RealDisk().read(shipped).value_or("");
  files["spec/spec.md"] = spec;
  const MemoryDisk disk(std::move(files));
  const Settings settings = settings::read(disk, "spec", "app", diagnostics_);
  understanding_ = understand(disk, "spec", settings, "templates", plural_with(settings), diagnostics_);
}

std::vector<std::string> Spec::relations() const {
  std::vector<std::string> result;
  for (const graph::Relation& relation : graph().relations) result.push_back(text_of(graph(), relation));
  return result;
}

bool Spec::says(const std::string& relation) const {
  const auto all = relations();
  return std::find(all.begin(), all.end(), relation) != all.end();
}

const graph::Relation& Spec::relation(const std::string& wanted) const {
  for (const graph::Relation& relation : graph().relations) {
    if (text_of(graph(), relation) == wanted) return relation;
  }
  FAIL("there is no relation " << wanted);
  return graph().relations.front();
}

std::string Spec::errors() const {
  std::string result;
  for (const Diagnostic& diagnostic : diagnostics_.all()) {
    result += diagnostic.place.file + ":" + std::to_string(diagnostic.place.line) + ":" +
              std::to_string(diagnostic.place.column) + " " + diagnostic.message + "\n";
  }
  return result;
}

std::string Spec::error() const {
  if (diagnostics_.all().size() != 1) return errors();
  const Diagnostic& error = diagnostics_.all().front();
  return error.place.file + ":" + std::to_string(error.place.line) + ":" + std::to_string(error.place.column) + " " +
         std::string(error.code.name);
}

}  // namespace moonwright::rules::test
