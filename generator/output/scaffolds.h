#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/output/file.h"
#include "generator/output/plan.h"

namespace moonwright::output {

/// A file that is scaffolded once is a person's. What was scaffolded stays on record beside the generated files, so
/// that a later scaffold can be merged into what the person has made of it: the record is the text that both have in
/// common. `app/hooks.cc` has it in `generated/scaffolds/app/hooks.cc.base`, committed like the rest, listed in the
/// manifest with the person's file as its origin.
std::string base_path(std::string_view path);
/// The person's file of a record; empty if `path` is none.
std::string file_of_base(std::string_view path);

struct MergeOptions {
  /// The files to merge, relative to the output folder; empty: all.
  std::vector<std::string> only;
  /// Writes conflicts into the file, between markers, instead of refusing.
  bool markers = false;
  /// Leaves the files as they are, and records that they have everything of today's scaffold.
  bool accept = false;
};

/// What is to be changed so that people's files take over what their scaffolds have gained since they were made: their
/// text, the records, the manifest. Reads only. Errors, with which the plan must not be carried out: a conflict
/// (merge-conflict, one for each), a record that was edited, a file that is none of them. A file without record is left
/// alone with a warning (no-base); one that its owner has removed, silently.
Plan plan_merge(
    const Files& rendered,
    const Disk& disk,
    const std::string& folder,
    const MergeOptions& options,
    Diagnostics& diagnostics
);

}  // namespace moonwright::output
