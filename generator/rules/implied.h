#pragma once

#include "generator/graph/graph.h"
#include "generator/rules/engine.h"
#include "generator/rules/meaning.h"
#include "generator/rules/scene.h"

namespace moonwright::rules {

/// Adds what a spec may leave out (LANGUAGE section 1): that the project has its services, each service its modules, an
/// api and other parts, the api its operations; and for a type that no module provides, the module with the type's
/// plural. Only for words that the packages know. Call after the rules have run. True if something was added.
bool add_implied(Engine& engine, Meaning& meaning, graph::Graph& graph, const Plural& plural, Diagnostics& diagnostics);

}  // namespace moonwright::rules
