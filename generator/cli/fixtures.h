#pragma once

#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/cli/pipeline.h"

namespace moonwright::cli {

/// Reads `fixtures/*.yml` as far as it can be known before there is a database: the syntax, that they hold lists of
/// rows by type name, and that the types are there. Adds the texts to the project's sources.
void check_fixtures(const Disk& disk, Project& project, Diagnostics& diagnostics);

}  // namespace moonwright::cli
