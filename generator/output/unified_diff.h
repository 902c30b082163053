#pragma once

#include <string>
#include <vector>

#include "generator/output/plan.h"

namespace moonwright::output {

/// The changes as `diff -u` and `git diff` print them, with paths below `a/` and `b/`; empty without changes.
std::string unified_diff(const std::vector<Change>& changes);

}  // namespace moonwright::output
