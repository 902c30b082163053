#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"

namespace moonwright {

/// The text of a file by the path that a Place names; nothing if it is unknown (then no line is shown).
using SourceLookup = std::function<std::optional<std::string>(const std::string& file)>;

struct RenderOptions {
  /// ANSI colours; the caller knows whether the output is a terminal.
  bool colour = false;
  /// Of more diagnostics than that the rest is only counted.
  std::size_t most = 200;
};

/// A diagnostic for people, with a line feed behind each line:
///
///     spec.md:3:21: error[MW1204]: `/has` has no object: ...
///       |  The backend:service /has nothing.
///       |                      ^~~~
///     spec.md:1:5: note: described here too
///     fix: put a term behind it, ...
///
/// Tabs of the line are kept, so that the caret stands under its column at any tab width; wide characters count as two
/// columns, combining ones as none. A line longer than 160 code points is cut around the place.
std::string render(const Diagnostic& diagnostic, const SourceLookup& source, const RenderOptions& options = {});

/// All of them, a blank line between two, and a count at the end ("2 errors, 1 warning"); empty for none.
std::string render(
    const std::vector<Diagnostic>& diagnostics, const SourceLookup& source, const RenderOptions& options = {}
);

}  // namespace moonwright
