#pragma once

#include "generator/base/diagnostic.h"
#include "generator/graph/graph.h"
#include "generator/settings/settings.h"

namespace moonwright::api {

/// Warns of settings for upstreams that no sentence speaks of: most likely a name is misspelled.
void check_unused_settings(const graph::Graph& graph, const Settings& settings, Diagnostics& diagnostics);

}  // namespace moonwright::api
