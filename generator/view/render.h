#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "generator/api/model.h"
#include "generator/base/diagnostic.h"
#include "generator/base/names.h"
#include "generator/base/workers.h"
#include "generator/graph/graph.h"
#include "generator/jinja/environment.h"
#include "generator/jinja/trace.h"
#include "generator/output/file.h"
#include "generator/rules/package.h"
#include "generator/rules/scene.h"
#include "generator/settings/settings.h"
#include "generator/spec/examples.h"
#include "generator/view/render_memory.h"
#include "generator/view/template_place.h"

namespace moonwright::view {

/// The number that generated code asserts against `mw::app::contract`.
inline constexpr int runtime_contract = 1;

/// What a rendering did, for `explain` and `why-not`.
struct RenderLog {
  /// A line of the table of files, for one thing that it matches.
  struct Entry {
    rules::Output row;
    std::string path;
    /// Of the thing, as `origin_view` gives it; undefined if it has none of its own.
    jinja::Value origin;
    std::vector<std::string> terms;
    /// The condition of the line holds.
    bool made = true;
  };
  std::vector<Entry> entries;
  /// The file whose lines are traced (empty: none), and what was found.
  std::string traced_path;
  jinja::Trace trace;
};

/// Everything that templates are rendered from.
struct RenderInput {
  const api::Model& model;
  const api::Service& service;
  const graph::Graph& graph;
  const Settings& settings;
  /// The table of files, of all packages that the project uses.
  std::vector<rules::Output> outputs;
  rules::Plural plural = plural_of;
  /// Canonical verbs of all rules: what `resource.objects` can be asked for.
  std::set<std::string> verbs = {};
  /// Names of all templates, for "did you mean".
  std::vector<std::string> templates = {};
  /// Those that the user wrote: an error in one is told at its line.
  TemplateFiles template_files = {};
  /// The operations that the spec shows of this service.
  std::vector<spec::Example> examples = {};
  Workers workers = Workers(1);
  /// The process ends with the command: what is no longer needed is not taken apart (see `keep_until_exit`).
  bool ends_process = false;
  /// Where to note what was done; may be null.
  RenderLog* log = nullptr;
  /// What need not be rendered; may be null, and counts for nothing with a log.
  RenderMemory* memory = nullptr;
};

/// The environment of a package's templates: strict, blocks trimmed, with the filters of names
/// (rules::add_name_filters) and `cpp_string`, `cpp_name`.
std::unique_ptr<jinja::Environment> make_environment(std::shared_ptr<const jinja::Loader> loader, rules::Plural plural);

/// Renders the table of files: for each output one file per thing of the service that its `for` matches.
///
///     x:service          once
///     x:item             each type, whichever way it is used; sees `type` too
///     x:query            each query, likewise x:mutation; sees `operation` too, none where the body is written by hand
///     x:operations-file  the bodies of operations that speak of no type, if there are any; sees `group`, no `resource`
///     x:form-file        each input type that hand-written code takes; sees `form`, no `resource`
///     x:endpoint         each endpoint; sees `endpoint` too
///     others             each resource of that tag, or whose noun is one by `is`
///
/// All see `resource` (rules::resource_value), `service`, `project`, `types`, `settings`, `contract`, and about the
/// file itself `template`, `source` (the input to edit) and `sources`. Errors of templates are diagnostics with the
/// template's line. Templates and paths are compiled even where nothing matches.
///
/// Of a file that `memory` knows to be on disk the text is not made (`output::File::is_unchanged`).
output::Files render(const RenderInput& input, const jinja::Environment& environment, Diagnostics& diagnostics);

}  // namespace moonwright::view
