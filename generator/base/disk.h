#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace moonwright {

/// The only way in which stages before `output/` see files: read-only, so that a stage can be tested without a disk.
/// Paths use '/', and are as given (absolute or relative to the working directory).
class Disk {
 public:
  virtual ~Disk() = default;
  /// The bytes of a regular file; nothing if there is none or it cannot be read.
  virtual std::optional<std::string> read(const std::string& path) const = 0;
  /// Whether a regular file of these bytes is there: `read` for those who know what to expect.
  virtual bool holds(const std::string& path, std::string_view text) const { return read(path) == text; }
  /// Paths of everything but folders below `folder`, relative to it, sorted bytewise; empty if there is no such folder.
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
};

/// The real one. Files over 16 MiB are refused (read gives nothing); links are followed only inside `list`ed folders.
class RealDisk final : public Disk {
 public:
  std::optional<std::string> read(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
};

/// A pretend one for tests: path to text.
class MemoryDisk final : public Disk {
 public:
  MemoryDisk() = default;
  explicit MemoryDisk(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  std::optional<std::string> read(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;

 private:
  std::map<std::string, std::string> files_;
};

/// `a/b/../c` to `a/c`, without touching the disk. Keeps a leading '/' and leading '..'.
std::string normal_path(std::string_view path);
/// `folder/name`, normalised; `name` alone if it is absolute or `folder` is empty.
std::string join_path(std::string_view folder, std::string_view name);

}  // namespace moonwright
