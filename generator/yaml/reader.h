#pragma once

#include <optional>
#include <string>

#include "generator/base/diagnostic.h"
#include "generator/yaml/node.h"

namespace moonwright::yaml {

/// How much a file may hold. More is an error, never slowness.
struct Limits {
  std::size_t bytes = 4u << 20;
  std::size_t nodes = 200'000;
  int depth = 64;
};

/// Reads one YAML or JSON document. `file` is how places name it; a name that ends in ".json" is read as JSON with
/// comments (`#`, `//`, `/* */`) and trailing commas. An empty YAML file is a null node, an empty JSON file an error.
///
/// Errors (duplicate keys, anchors and aliases, tags, keys that are no text, more than one document, bad UTF-8,
/// limits, syntax) go to `diagnostics` with their places; then nothing is returned.
std::optional<Node> read_yaml(
    const std::string& text, const std::string& file, Diagnostics& diagnostics, const Limits& limits = {}
);

}  // namespace moonwright::yaml
