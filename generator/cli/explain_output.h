#pragma once

#include <vector>

#include "generator/cli/pipeline.h"
#include "generator/cli/report.h"
#include "generator/explain/explanation.h"

namespace moonwright::cli {

/// Prints what `explain` or `why-not` found, as text or (with the diagnostics) as `{"answers": [...], "diagnostics":
/// [...]}`. Gives the exit code: an error if there is one, else clean.
ExitCode print_answers(
    const Console& console,
    const std::vector<explain::Explanation>& answers,
    const Diagnostics& diagnostics,
    const Project& project
);

}  // namespace moonwright::cli
