#pragma once

#include <string>
#include <vector>

#include "generator/output/plan.h"

namespace moonwright::output {

/// The changes as `diff -u` and `git diff` print them, with paths below `a/` and `b/`; empty without changes. Lines
/// that differ in CRLF and LF alone are equal.
std::string unified_diff(const std::vector<Change>& changes);

struct LineCounts {
  std::size_t added = 0;
  std::size_t removed = 0;
};
LineCounts count_lines(const Change& change);

/// The changes in a line each, as `git diff --stat` does, and a line that sums up; empty without changes. The bars are
/// scaled to 40 signs.
std::string diff_stat(const std::vector<Change>& changes);

}  // namespace moonwright::output
