#pragma once

#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/disk.h"

namespace moonwright {

/// Passes on to another disk and remembers what was asked: the inputs of a run, for dependency files. For several
/// threads, if the other one is.
class RecordingDisk final : public Disk {
 public:
  /// `disk` must outlive it.
  explicit RecordingDisk(const Disk& disk) : disk_(disk) {}
  std::optional<std::string> read(const std::string& path) const override;
  bool holds(const std::string& path, std::string_view text) const override;
  std::vector<std::string> list(const std::string& folder) const override;

  /// Files that were there, and folders that were listed and held some; normalised, sorted.
  std::set<std::string> files() const;
  std::set<std::string> folders() const;

 private:
  const Disk& disk_;
  mutable std::mutex mutex_;
  mutable std::set<std::string> files_;
  mutable std::set<std::string> folders_;
};

}  // namespace moonwright
