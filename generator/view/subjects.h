#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "generator/api/model.h"
#include "generator/graph/graph.h"
#include "generator/jinja/value.h"
#include "generator/rules/scene.h"
#include "generator/rules/term_value.h"
#include "generator/spec/term.h"

namespace moonwright::view {

/// One thing that a template is rendered for.
struct Subject {
  /// What the template sees besides the things that all see: `resource`, and `type`, `operation`, `group`, `form` or
  /// `endpoint`.
  std::vector<std::pair<std::string, jinja::Value>> names;
  /// The input to edit, and all inputs: "type_specs/Todo.json", "spec.md and type_specs/Todo.json".
  std::string source;
  std::string sources;
  /// Terms of the spec that it is about, for `explain`.
  std::vector<std::string> terms;
  /// Why it is there, as `origin_view` gives it; undefined if it has no reason of its own.
  jinja::Value origin = {};
};

/// Finds the things of one service that a `for` means. All arguments must outlive it and what it gives.
class Subjects {
 public:
  /// `view` is the service's view.
  Subjects(
      const api::Service& service,
      const jinja::Value& view,
      const graph::Graph& graph,
      const rules::Plural& plural,
      const std::set<std::string>& verbs
  );

  /// Those of the pattern's tag (also by a base tag of their noun) that belong to the service, or to no service, in the
  /// order of the spec.
  const std::vector<Subject>& matching(const spec::Term& pattern);

 private:
  std::vector<Subject> the_service(const spec::Term& pattern) const;
  std::vector<Subject> types(const spec::Term& pattern) const;
  std::vector<Subject> served_operations(const spec::Term& pattern) const;
  std::vector<Subject> groups() const;
  std::vector<Subject> forms() const;
  jinja::Value endpoint_of(const graph::Resource& resource) const;
  void add_resources(const spec::Term& pattern, std::vector<Subject>& result) const;
  bool is_here(const graph::Resource& resource) const;
  jinja::Value resource_of(const std::string& term) const;

  const api::Service& service_;
  const jinja::Value& view_;
  const graph::Graph& graph_;
  /// Of the service, or of none.
  std::unordered_map<std::string, const graph::Resource*> by_term_;
  rules::GraphView graph_view_;
  /// The service's resource; nothing in a graph without services.
  const graph::Resource* here_ = nullptr;
  std::map<std::string, std::vector<Subject>> found_;
};

}  // namespace moonwright::view
