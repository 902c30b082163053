#pragma once

#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/base/workers.h"
#include "generator/output/file.h"
#include "generator/output/manifest.h"

namespace moonwright::output {

/// One change to make in the output folder.
struct Change {
  enum class Kind { add, update, remove };
  Kind kind = Kind::add;
  std::string path;
  /// What is on disk now (empty for add) and what will be (empty for remove).
  std::string before;
  std::string after;
  Owner owner = Owner::tool;
};

/// What a run would do, before it does anything.
struct Plan {
  /// Sorted by path; the manifest comes as the last one, if it changes.
  std::vector<Change> changes;
  std::size_t unchanged = 0;
  Manifest manifest;
  /// People's files that were made from a scaffold that has changed since (scaffolds.h).
  std::vector<std::string> behind;
};

struct PlanOptions {
  /// Take generated files that were edited by hand, and files that stand in the way.
  bool force = false;
  /// For a diff: what is refused is an error, and in the plan all the same.
  bool show_refused = false;
  /// Files are compared by several.
  Workers workers = Workers(1);
};

/// Compares what was rendered with what is on disk and what the manifest says was generated last. Findings
/// (edited-by-hand, in-the-way, bad-manifest) are errors in `diagnostics`; then the plan must not be carried out.
/// Reads only. Files of `Owner::person` are planned when they were never scaffolded before and are not there; with them
/// goes the record of what was scaffolded, which later runs keep.
Plan plan(
    const Files& rendered,
    const Disk& disk,
    const std::string& folder,
    const PlanOptions& options,
    Diagnostics& diagnostics
);

}  // namespace moonwright::output
