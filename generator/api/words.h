#pragma once

#include "generator/base/diagnostic.h"
#include "generator/graph/graph.h"

namespace moonwright::api {

/// Words of items, queries, mutations and subscriptions become names of GraphQL and C++, those of modules folders and
/// namespaces: reports every word that gives none (word-gives-no-name) at the term that says it first.
void check_words(const graph::Graph& graph, Diagnostics& diagnostics);

}  // namespace moonwright::api
