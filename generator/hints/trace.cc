#include "generator/hints/trace.h"

#include <filesystem>
#include <system_error>

namespace moonwright::hints {

namespace {

namespace fs = std::filesystem;

FolderRecord record_folder(const std::string& path) {
  FolderRecord record;
  const std::int64_t now = file_clock();
  if (const auto stamp = stamp_of(path)) {
    record.stamp = *stamp;
    record.trusted = is_settled(*stamp, now);
  }
  return record;
}

bool file_is_same(const std::string& path, FileRecord& record, bool& renewed) {
  const auto stamp = stamp_of(path);
  if (!record.present) return !stamp;
  if (!stamp) return false;
  if (record.trusted && *stamp == record.stamp) return true;
  std::optional<std::string> text;
  FileRecord again = record_file(path, text, RealDisk());
  if (!again.present || again.hash != record.hash) return false;
  renewed = renewed || again.trusted;
  record = std::move(again);
  return true;
}

bool list_is_same(const std::string& folder, ListRecord& record, bool& renewed) {
  bool same = true;
  for (const auto& [path, seen] : record.folders) {
    const auto stamp = stamp_of(path);
    same = same && seen.trusted && stamp && *stamp == seen.stamp;
  }
  if (same && (!record.folders.empty() || !stamp_of(folder))) return true;
  std::vector<std::string> names;
  ListRecord again = record_list(folder, names, RealDisk());
  if (again.hash != record.hash) return false;
  renewed = true;
  record = std::move(again);
  return true;
}

}  // namespace

FileRecord record_file(const std::string& path, std::optional<std::string>& text, const Disk& disk) {
  FileRecord record;
  // The clock and the stamp first: what changes behind them is noticed the next time.
  const std::int64_t now = file_clock();
  const auto stamp = stamp_of(path);
  text = disk.read(path);
  record.present = text.has_value();
  if (!text) return record;
  if (stamp) {
    record.stamp = *stamp;
    record.trusted = is_settled(*stamp, now);
  }
  record.hash = hash_of(*text);
  return record;
}

ListRecord record_list(const std::string& folder, std::vector<std::string>& names, const Disk& disk) {
  ListRecord record;
  std::error_code error;
  if (fs::is_directory(folder, error)) record.folders[folder] = record_folder(folder);
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    if (it->is_directory(ignored) && !it->is_symlink(ignored)) {
      record.folders[it->path().string()] = record_folder(it->path().string());
    }
  }
  names = disk.list(folder);
  std::string all;
  for (const std::string& name : names) all += name + '\0';
  record.hash = hash_of(all);
  return record;
}

bool still_true(Trace& trace, bool& renewed) {
  renewed = false;
  if (trace.broken) return false;
  for (auto& [path, record] : trace.files) {
    if (!file_is_same(path, record, renewed)) return false;
  }
  for (auto& [folder, record] : trace.lists) {
    if (!list_is_same(folder, record, renewed)) return false;
  }
  return true;
}

}  // namespace moonwright::hints
