#pragma once

#include <string>

#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/graph/graph.h"
#include "generator/rules/packages.h"
#include "generator/rules/scene.h"
#include "generator/settings/settings.h"
#include "generator/spec/document.h"

namespace moonwright::rules {

/// What a package that could not be read, wholly or in part, would have said is not known.
struct MissingWords {
  bool any = false;
  bool package = false;
};

/// What a spec directory says, before its type specs are looked at.
struct Understanding {
  Packages packages;
  /// As the user wrote it; sentences of rules are not in it.
  spec::Document document;
  /// Finished and indexed: what the user wrote, what rules said, what may be left out.
  graph::Graph graph;
  MissingWords missing;
};

/// Loads the packages and parses spec.md: all of `understand` that reads. The graph is empty.
Understanding read_spec(
    const Disk& disk,
    const std::string& spec_dir,
    const Settings& settings,
    const std::string& templates_dir,
    Diagnostics& diagnostics
);

/// Loads the packages, parses spec.md and runs the rules. `templates_dir` holds the shipped packages
/// (`templates_dir`/backend/package.yml). `plural` gives default names. All errors go to `diagnostics`; with errors the
/// result holds what could be understood.
Understanding understand(
    const Disk& disk,
    const std::string& spec_dir,
    const Settings& settings,
    const std::string& templates_dir,
    const Plural& plural,
    Diagnostics& diagnostics
);

/// Runs the rules on what was read: all of `understand` that does not read.
graph::Graph graph_of(
    const Understanding& spec, const std::string& project_name, const Plural& plural, Diagnostics& diagnostics
);

/// The graph of a parsed document: what `understand` does after parsing.
graph::Graph run_rules(
    const spec::Document& document,
    const Packages& packages,
    const std::string& project_name,
    const Plural& plural,
    const Render& render,
    Diagnostics& diagnostics
);

/// English plurals with the overrides of settings.yml.
Plural plural_with(const Settings& settings);

}  // namespace moonwright::rules
