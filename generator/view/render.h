#pragma once

#include <memory>
#include <string>
#include <vector>

#include "generator/api/model.h"
#include "generator/base/diagnostic.h"
#include "generator/graph/graph.h"
#include "generator/jinja/environment.h"
#include "generator/output/file.h"
#include "generator/rules/package.h"
#include "generator/settings/settings.h"

namespace moonwright::view {

/// The number that generated code asserts against `mw::app::contract`.
inline constexpr int runtime_contract = 1;

/// Everything that templates are rendered from.
struct RenderInput {
  const api::Model& model;
  const api::Service& service;
  const graph::Graph& graph;
  const Settings& settings;
  /// The table of files, of all packages that the project uses.
  std::vector<rules::Output> outputs;
};

/// The environment of a package's templates: strict, blocks trimmed, with the filters `snake`, `kebab`, `camel`,
/// `pascal`, `upper_snake`, `cpp_string`, `cpp_name` and `plural` (by `plural_of`).
std::unique_ptr<jinja::Environment> make_environment(
    std::shared_ptr<const jinja::Loader> loader, std::function<std::string(const std::string&)> plural
);

/// Renders the table of files: for each output one file per thing that its `for` matches.
///
///     x:service   once                                sees `service`
///     x:item      each type, whichever way it is used  sees `type` too
///     x:query     each query, likewise x:mutation      sees `operation` too
///     x:module    the bodies of operations that speak of no type, if there are any: sees `group` too
///     others      each resource of the graph           sees `resource` too: name, data, tag, variant, properties
///
/// All see `project`, `settings`, `contract`, and about the file itself `template`, `source` (the input to edit) and
/// `sources`. Errors of templates are diagnostics with the template's line.
output::Files render(const RenderInput& input, const jinja::Environment& environment, Diagnostics& diagnostics);

}  // namespace moonwright::view
