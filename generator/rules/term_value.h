#pragma once

#include <set>
#include <string>

#include "generator/graph/graph.h"
#include "generator/jinja/value.h"
#include "generator/rules/scene.h"

namespace moonwright::rules {

/// A resource as templates see it. It prints as its term and has `name`, `data`, `tag`, `variant`, `word`
/// ("urgent-todo") and `words` ("urgent-todos"). Other attributes are undefined, and using them says which there are.
/// `resource` and `plural` must outlive the value.
jinja::Value term_value(const graph::Resource& resource, const Plural& plural);

/// What templates of files see besides: the finished graph. All must outlive the value.
struct GraphView {
  const graph::Graph& graph;
  const Plural& plural;
  /// Canonical verbs that some rule speaks of.
  const std::set<std::string>& verbs;
};

/// The same with what only the finished graph knows: `properties` (set by rules), `origin` (file, line, sentence,
/// rule), `objects` and `subjects`: by verb the list of resources that it is related to, `resource.objects.covers` or
/// `resource.objects["runs-at"]`; empty where no sentence says so, undefined for a verb that no rule knows.
jinja::Value resource_value(const graph::Resource& resource, const GraphView& view);

}  // namespace moonwright::rules
