#include "generator/base/guarded_disk.h"

#include <filesystem>
#include <utility>

namespace moonwright {

namespace fs = std::filesystem;

namespace {

std::string real_path(const std::string& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path.empty() ? "." : path, error);
  return error ? std::string() : real.string();
}

bool is_below(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder == "/" ? folder : folder + "/");
}

/// Why a file that is there was not read.
std::string reason_of(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return "is a link that leads nowhere";
  if (fs::is_directory(status)) return "is a folder";
  if (!fs::is_regular_file(status)) return "is no regular file";
  return fs::file_size(path, error) > (16u << 20) ? "is larger than 16 MiB" : "cannot be read: check its permissions";
}

}  // namespace

GuardedDisk::GuardedDisk(const Disk& below, const std::string& root)
    : below_(below), root_(normal_path(root)), real_root_(real_path(root)) {}

bool GuardedDisk::is_inside(const std::string& path) const {
  return root_ == "." ? !path.starts_with("..") && !path.starts_with('/') : is_below(path, root_);
}

bool GuardedDisk::leads_out(const std::string& path) const {
  if (real_root_.empty()) return false;
  std::error_code error;
  if (fs::is_symlink(fs::symlink_status(path, error))) {
    const std::string real = real_path(path);
    return !real.empty() && !is_below(real, real_root_);
  }
  const std::string folder = fs::path(path).parent_path().string();
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto [known, is_new] = folders_.try_emplace(folder, true);
  if (is_new) {
    const std::string real = real_path(folder);
    known->second = real.empty() || is_below(real, real_root_);
  }
  return !known->second;
}

void GuardedDisk::refuse(const std::string& path, std::string why) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  refused_.emplace(path, std::move(why));
}

std::optional<std::string> GuardedDisk::read(const std::string& path) const {
  const std::string normal = normal_path(path);
  if (is_inside(normal) && leads_out(normal)) {
    refuse(normal, "is reached by a link that leads out of the spec directory");
    return std::nullopt;
  }
  std::optional<std::string> text = below_.read(path);
  std::error_code error;
  if (!text && is_inside(normal) && fs::exists(fs::symlink_status(normal, error))) refuse(normal, reason_of(normal));
  return text;
}

std::vector<GuardedDisk::Refusal> GuardedDisk::refusals() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::vector<Refusal> result;
  for (const auto& [path, why] : refused_) result.push_back({path, why});
  return result;
}

}  // namespace moonwright
