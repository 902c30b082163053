#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace moonwright::output {

/// The disk refused: no space, no permission, something in the way.
class DiskError : public std::runtime_error {
 public:
  DiskError(std::string path_, const std::string& what) : std::runtime_error(what), path(std::move(path_)) {}
  std::string path;
};

/// All that `apply` does to a disk, so that a test can stop it after every single operation. Each operation may be
/// interrupted; `move` alone is all or nothing. Failures throw DiskError.
class WriteDisk {
 public:
  virtual ~WriteDisk() = default;
  virtual bool exists(const std::string& path) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
  /// Makes the folders that it needs. Interrupted, the file may hold a part.
  virtual void write(const std::string& path, std::string_view text) = 0;
  /// Replaces `to`, whose permissions stay; makes the folders that it needs.
  virtual void move(const std::string& from, const std::string& to) = 0;
  /// A file; no error if it is not there.
  virtual void remove(const std::string& path) = 0;
  /// True if the folder was empty and is gone.
  virtual bool remove_if_empty(const std::string& folder) = 0;
  /// With all below it; interrupted, a part of it may be left.
  virtual void remove_tree(const std::string& folder) = 0;
};

class RealWriteDisk final : public WriteDisk {
 public:
  bool exists(const std::string& path) const override;
  bool is_folder(const std::string& path) const override;
  void write(const std::string& path, std::string_view text) override;
  void move(const std::string& from, const std::string& to) override;
  void remove(const std::string& path) override;
  bool remove_if_empty(const std::string& folder) override;
  void remove_tree(const std::string& folder) override;
};

}  // namespace moonwright::output
