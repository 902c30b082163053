#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/report.h"
#include "generator/output/plan.h"
#include "generator/output/unified_diff.h"
#include "generator/view/hand_bodies.h"

namespace moonwright::cli {

/// What `generate`, `check`, `diff`, `merge` and `migrate seal` did or would do.
struct Result {
  struct File {
    output::Change::Kind kind = output::Change::Kind::add;
    std::string path;
    /// Of a comparison.
    std::optional<output::LineCounts> lines;
  };
  std::string folder;
  std::vector<File> files;
  std::size_t unchanged = 0;
  bool dry_run = false;
  /// `check`, `diff`: a unified diff, or what `--stat` prints.
  std::string diff;
  bool stat = false;
  /// `generate`: what people have to write in app/ and have not.
  std::vector<view::Body> missing_bodies;

  /// `generate`: people's files whose scaffold has changed since they were made.
  std::vector<std::string> behind;

  void add(const std::string& service_folder, const output::Plan& plan);
};

/// Prints diagnostics and result, in the console's format, and gives `code` back.
ExitCode finish(
    const Console& console, ExitCode code, const Diagnostics& diagnostics, const Project& project, const Result& result
);

/// 3 if a migration or an edited file is the reason, else 2.
ExitCode exit_code_of(const Diagnostics& diagnostics);

}  // namespace moonwright::cli
