#pragma once

#include "generator/api/model.h"
#include "generator/base/diagnostic.h"
#include "generator/graph/graph.h"
#include "generator/settings/settings.h"
#include "generator/types/library.h"
#include "generator/types/names.h"

namespace moonwright::api {

/// The API of every service of a spec (LANGUAGE sections 5 and 7). `graph` is finished, `library` holds all type specs
/// and reports on those that nothing asks for. All errors go to `diagnostics`; with errors the model holds what could
/// be derived and is good for messages only.
Model derive(
    const graph::Graph& graph,
    types::Library& library,
    const types::Plurals& plurals,
    const Settings& settings,
    Diagnostics& diagnostics
);

/// Plurals of a project: those of type specs, then of settings.yml, then English.
types::Plurals plurals_of(const types::Library& library, const Settings& settings);

}  // namespace moonwright::api
