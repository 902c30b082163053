#pragma once

#include <string>
#include <vector>

#include "generator/base/diagnostic.h"

namespace moonwright {

/// A diagnostic as one JSON object, the form that every command prints with `--format json`:
/// {"severity", "code", "name", "message", "file", "line", "column", "fix"}, then "pointer" and "related"
/// ([{"message", "file", "line", "column"}]) where there are any. "file" is empty for what has no place.
std::string to_json(const Diagnostic& diagnostic);
/// An array of them, in the order given.
std::string to_json(const std::vector<Diagnostic>& diagnostics);

}  // namespace moonwright
