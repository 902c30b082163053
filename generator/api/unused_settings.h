#pragma once

#include "generator/api/model.h"
#include "generator/base/diagnostic.h"
#include "generator/graph/graph.h"
#include "generator/settings/settings.h"
#include "generator/types/library.h"

namespace moonwright::api {

/// Warns of settings that say something of what the spec does not have: upstreams and plurals whose name is misspelled
/// most likely, and `auth` without accounts.
void check_unused_settings(
    const Model& model,
    const graph::Graph& graph,
    const types::Library& library,
    const Settings& settings,
    Diagnostics& diagnostics
);

}  // namespace moonwright::api
