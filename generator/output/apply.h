#pragma once

#include <string>

#include "generator/base/diagnostic.h"
#include "generator/output/plan.h"
#include "generator/output/write_disk.h"

namespace moonwright::output {

/// Writing is all or nothing, whenever it is interrupted:
///
/// 1. every new file is written below `<folder>/.moonwright/` (a crash here: the next run removes them),
/// 2. `<folder>/.moonwright/journal`, the list of renames and removals, is put in place by one rename (from here on the
///    next run finishes the work),
/// 3. the renames and removals are made; the folder `.moonwright` goes last.
///
/// Carried out twice, a journal does no harm. A file that is scaffolded never replaces one that a person made
/// meanwhile. Nothing is synced per file: after a power cut the manifest notices.
inline constexpr const char* work_folder = ".moonwright";

/// Carries out `plan` in `folder` (made if need be). Files whose bytes do not change are not touched. False, with a
/// diagnostic, if the disk refuses; the folder is then as before, or the next run finishes it.
bool apply(const Plan& plan, const std::string& folder, Diagnostics& diagnostics);
bool apply(const Plan& plan, const std::string& folder, Diagnostics& diagnostics, WriteDisk& disk);

/// Finishes or undoes what an interrupted `apply` left. True if there was something. May itself be interrupted. To be
/// called before anything in `folder` is read to plan from: the history of migrations may be half written.
bool recover(const std::string& folder, Diagnostics& diagnostics);
bool recover(const std::string& folder, Diagnostics& diagnostics, WriteDisk& disk);

/// True if an interrupted run left its journal or its files behind; reads only.
bool is_interrupted(const std::string& folder);

/// Holds `folder` against another run as long as it lives (an advisory lock on the folder itself; nothing stays
/// behind).
class FolderLock {
 public:
  /// `held()` is false if another run has it. Makes the folder if `create`.
  explicit FolderLock(const std::string& folder, bool create = true);
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();
  bool held() const { return file_ >= 0; }
  /// Another run has it.
  bool is_busy() const { return busy_; }
  /// Why it is not held, in the system's words.
  const std::string& problem() const { return problem_; }

 private:
  int file_ = -1;
  bool busy_ = false;
  std::string problem_;
};

}  // namespace moonwright::output
