#include "generator/base/recording_disk.h"

namespace moonwright {

std::optional<std::string> RecordingDisk::read(const std::string& path) const {
  std::optional<std::string> text = disk_.read(path);
  if (text) {
    const std::lock_guard lock(mutex_);
    files_.insert(normal_path(path));
  }
  return text;
}

bool RecordingDisk::holds(const std::string& path, std::string_view text) const {
  if (!disk_.holds(path, text)) return false;
  const std::lock_guard lock(mutex_);
  files_.insert(normal_path(path));
  return true;
}

std::vector<std::string> RecordingDisk::list(const std::string& folder) const {
  std::vector<std::string> names = disk_.list(folder);
  if (!names.empty()) {
    const std::lock_guard lock(mutex_);
    folders_.insert(normal_path(folder));
  }
  return names;
}

std::set<std::string> RecordingDisk::files() const {
  const std::lock_guard lock(mutex_);
  return files_;
}

std::set<std::string> RecordingDisk::folders() const {
  const std::lock_guard lock(mutex_);
  return folders_;
}

}  // namespace moonwright
