#include "generator/cli/output_folders.h"

#include <filesystem>

#include "generator/output/codes.h"

namespace moonwright::cli {

bool OutputFolders::hold(const std::string& folder, Diagnostics& diagnostics) {
  locks_.push_back(std::make_unique<output::FolderLock>(folder));
  if (locks_.back()->held()) return true;
  if (locks_.back()->is_busy()) {
    diagnostics.error(
        output::output_busy, {folder, 0, 0, 1}, "another run writes into this folder", "wait for it, and run again"
    );
  } else {
    diagnostics.error(
        output::cannot_write,
        {folder, 0, 0, 1},
        "the backend cannot be written here: " + locks_.back()->problem(),
        "check the path and the permissions, or name another folder with `-o`"
    );
  }
  return false;
}

bool OutputFolders::recover(const Console& console, Diagnostics& diagnostics) {
  std::vector<std::string> missing;
  for (const std::string& folder : folders_) {
    std::error_code error;
    if (!std::filesystem::exists(folder, error)) {
      missing.push_back(folder);
      continue;
    }
    if (!hold(folder, diagnostics)) return false;
    if (!output::recover(folder, diagnostics)) continue;
    if (diagnostics.has_errors()) return false;
    if (console.format == Format::text) console.err << "An interrupted run was finished first.\n";
  }
  folders_ = std::move(missing);
  return true;
}

bool OutputFolders::make(Diagnostics& diagnostics) {
  for (const std::string& folder : folders_) {
    if (!hold(folder, diagnostics)) return false;
  }
  folders_.clear();
  return true;
}

}  // namespace moonwright::cli
