#pragma once

#include <memory>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/cli/report.h"
#include "generator/output/apply.h"

namespace moonwright::cli {

/// The output folders of a run that writes, held against other runs as long as this lives.
class OutputFolders {
 public:
  explicit OutputFolders(std::vector<std::string> folders) : folders_(std::move(folders)) {}

  /// Locks the folders that exist and finishes what an interrupted run left in them. To be called before anything in
  /// them is read: what migrations are sealed, say. False, with a diagnostic, if nothing may be written.
  bool recover(const Console& console, Diagnostics& diagnostics);
  /// Makes and locks the others, when it is known that something will be written.
  bool make(Diagnostics& diagnostics);

 private:
  bool hold(const std::string& folder, Diagnostics& diagnostics);

  /// Those that are not held yet.
  std::vector<std::string> folders_;
  std::vector<std::unique_ptr<output::FolderLock>> locks_;
};

}  // namespace moonwright::cli
