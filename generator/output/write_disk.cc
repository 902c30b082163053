#include "generator/output/write_disk.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace moonwright::output {

namespace fs = std::filesystem;

namespace {

std::string because(const std::string& what, const std::error_code& error) {
  return error ? what + ": " + error.message() : what;
}

void make_parents(const fs::path& path) {
  const fs::path folder = path.parent_path();
  if (folder.empty()) return;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw DiskError(folder.string(), because("cannot make this folder", error));
}

}  // namespace

bool RealWriteDisk::exists(const std::string& path) const {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

bool RealWriteDisk::is_folder(const std::string& path) const {
  std::error_code error;
  return fs::is_directory(path, error);
}

void RealWriteDisk::write(const std::string& path, std::string_view text) {
  make_parents(path);
  errno = 0;
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  if (!out) throw DiskError(path, because("cannot write this file", {errno, std::generic_category()}));
}

void RealWriteDisk::move(const std::string& from, const std::string& to) {
  make_parents(to);
  std::error_code error;
  const fs::file_status there = fs::symlink_status(to, error);
  if (fs::is_regular_file(there)) fs::permissions(from, there.permissions(), error);
  fs::rename(from, to, error);
  if (error) throw DiskError(to, because("cannot write this file", error));
}

void RealWriteDisk::remove(const std::string& path) {
  std::error_code error;
  fs::remove(path, error);
  if (error) throw DiskError(path, because("cannot remove this file", error));
}

bool RealWriteDisk::remove_if_empty(const std::string& folder) {
  std::error_code error;
  return fs::is_directory(folder, error) && fs::is_empty(folder, error) && !error && fs::remove(folder, error);
}

void RealWriteDisk::remove_tree(const std::string& folder) {
  std::error_code error;
  fs::remove_all(folder, error);
  if (error) throw DiskError(folder, because("cannot remove this folder", error));
}

}  // namespace moonwright::output
