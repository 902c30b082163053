#pragma once

#include <set>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/recording_disk.h"
#include "generator/cli/commands.h"
#include "generator/cli/pipeline.h"

namespace moonwright::cli {

/// `target: input input ...`, as Make and Ninja read it: one input per line, blanks, `#` and `$` escaped.
std::string print_depfile(const std::string& target, const std::set<std::string>& inputs);

/// Writes the dependency file that the options ask for: every file that was read (sentences, includes, type specs,
/// settings, packages, templates, fixtures, the history of migrations) and every folder in which a new file would
/// count. False, with a diagnostic, if it cannot be written.
bool write_depfile(
    const DepfileOptions& options,
    const RecordingDisk& disk,
    const Project& project,
    const std::vector<std::string>& output_folders,
    Diagnostics& diagnostics
);

}  // namespace moonwright::cli
