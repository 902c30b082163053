#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "generator/base/disk.h"

namespace moonwright {

/// The files of a spec directory as one may trust them: what a link leads out of the directory is not read, and what is
/// there but cannot be read (a device, a folder, 100 megabytes, no permission) is remembered, so that nothing is left
/// out in silence. Paths outside the directory pass as they are: a setting names them. Safe for several threads.
class GuardedDisk final : public Disk {
 public:
  struct Refusal {
    std::string path;
    /// "is a link that leads out of the spec directory".
    std::string why;
  };

  /// `below` must outlive this; `root` is the spec directory.
  GuardedDisk(const Disk& below, const std::string& root);

  std::optional<std::string> read(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override { return below_.list(folder); }

  /// By path, each once.
  std::vector<Refusal> refusals() const;

 private:
  bool is_inside(const std::string& path) const;
  bool leads_out(const std::string& path) const;
  void refuse(const std::string& path, std::string why) const;

  const Disk& below_;
  std::string root_;
  std::string real_root_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::string> refused_;
  /// Folder to whether it lies below the root when links are followed.
  mutable std::map<std::string, bool> folders_;
};

}  // namespace moonwright
