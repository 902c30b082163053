#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "generator/graph/graph.h"

namespace moonwright::graph {

/// All of a graph as bytes, for what one program keeps between its runs: numbers are as in memory, each text is there
/// once, and the format changes with the structs.
std::string to_bytes(const Graph& graph);

/// The graph of `to_bytes`, indexed; nothing if these are not such bytes.
std::optional<Graph> from_bytes(std::string_view bytes);

}  // namespace moonwright::graph
