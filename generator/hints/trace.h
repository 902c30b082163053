#pragma once

#include <map>
#include <string>
#include <vector>

#include "generator/base/disk.h"
#include "generator/hints/stamp.h"

/// What a run read of the disk, so that the next one knows whether it would read the same again.
///
/// A run of `generate` is a function of what it reads: inputs, templates, the output folder. If nothing of what a run
/// read has changed, the next run reads the same and does the same. A file counts as unchanged if its stamp is the same
/// and was settled when it was read, or else if its bytes have the same hash.
namespace moonwright::hints {

struct FileRecord {
  bool present = false;
  /// As before it was read.
  Stamp stamp;
  /// The stamp alone says that the bytes are the same.
  bool trusted = false;
  std::string hash;
};

struct FolderRecord {
  Stamp stamp;
  bool trusted = false;
};

/// A `Disk::list`: the names that it gave, and all folders that it saw.
struct ListRecord {
  std::string hash;
  std::map<std::string, FolderRecord> folders;
};

struct Trace {
  std::map<std::string, FileRecord> files;
  std::map<std::string, ListRecord> lists;
  /// Something was read twice with different answers, or cannot be written down: the trace is worth nothing.
  bool broken = false;
};

/// Whether everything that the trace speaks of is as it was. Records that had to be read again, and are the same,
/// become trusted where they can (`renewed` says whether there were such).
bool still_true(Trace& trace, bool& renewed);

/// Records of the state of now.
FileRecord record_file(const std::string& path, std::optional<std::string>& text, const Disk& disk);
ListRecord record_list(const std::string& folder, std::vector<std::string>& names, const Disk& disk);

}  // namespace moonwright::hints
