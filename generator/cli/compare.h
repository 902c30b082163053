#pragma once

#include <vector>

#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"

namespace moonwright::cli {

/// Fills `result` with what `generate` would change, as a diff (or, with `result.stat`, a line per file); reads only.
/// A file that generate would refuse to touch is an error in `diagnostics`, and in the diff all the same.
void compare(const std::vector<ServiceOutput>& services, Result& result, Diagnostics& diagnostics);

/// The same for the scaffolds of people's files: from what was scaffolded once to what would be scaffolded today. Of a
/// file without record from what it is now, with a warning. Files that their owner has removed are left out.
void compare_scaffolds(const std::vector<ServiceOutput>& services, Result& result, Diagnostics& diagnostics);

/// Adds the changes of people's files alone, as a diff. `several`: with the name of the service.
void show_changes_of_people(const ServiceOutput& service, const output::Plan& plan, bool several, Result& result);

}  // namespace moonwright::cli
