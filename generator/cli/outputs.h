#pragma once

#include <vector>

#include "generator/cli/pipeline.h"
#include "generator/rules/package.h"

namespace moonwright::cli {

/// The table of files of one service: the outputs of the packages that its sections see. With a single service that is
/// every section of the spec.
std::vector<rules::Output> outputs_of(const Project& project, const api::Service& service);

}  // namespace moonwright::cli
