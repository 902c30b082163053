#pragma once

#include <vector>

#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"

namespace moonwright::cli {

/// Fills `result` with what `generate` would change, as a diff (or, with `result.stat`, a line per file); reads only.
/// A file that generate would refuse to touch is an error in `diagnostics`, and in the diff all the same.
void compare(const std::vector<ServiceOutput>& services, Result& result, Diagnostics& diagnostics);

/// The same for people's files: from what they are to what would be scaffolded today. Files that their owner has
/// removed are left out.
void compare_scaffolds(const std::vector<ServiceOutput>& services, Result& result);

}  // namespace moonwright::cli
