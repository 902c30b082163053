#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/cli/commands.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/report.h"
#include "generator/hints/kept_memory.h"
#include "generator/hints/tracing_disk.h"
#include "generator/output/plan.h"

namespace moonwright::cli {

/// How `generate` notices that there is nothing to do, without doing it: a hint in the user's cache folder says what
/// the last run read (inputs, templates, program, output) and what it would print now. See `generator/hints/trace.h`
/// for when that is still true. Without hint, or with one that is not, nothing is different but the time.
class Shortcut {
 public:
  Shortcut(const GenerateOptions& options, const Console& console);

  /// Prints what the run would print, and its exit code, if nothing has changed since the last one.
  std::optional<ExitCode> take();

  /// What the run has to read through.
  const hints::TracingDisk& disk() const { return disk_; }

  /// What earlier runs with other inputs found out.
  Memory& memory() { return memory_; }
  /// For `render_project`.
  Rendered rendered();

  /// After a run that ended well: what a further run would find and print.
  void keep(
      const std::vector<ServiceOutput>& services,
      const std::string& folder,
      const std::vector<output::Plan>& plans,
      const Diagnostics& diagnostics,
      const Project& project
  );

 private:
  const Console& console_;
  /// The stages are measured, so none may be left out.
  bool always_ = false;
  /// Empty: hints are off.
  std::string cache_;
  std::string key_;
  hints::KeptMemory memory_{{}, {}};
  hints::TracingDisk disk_;
};

}  // namespace moonwright::cli
