#include "generator/hints/tracing_disk.h"

namespace moonwright::hints {

std::optional<std::string> TracingDisk::read(const std::string& path) const {
  std::optional<std::string> text;
  note(path, record_file(path, text, disk_));
  return text;
}

bool TracingDisk::holds(const std::string& path, std::string_view text) const {
  return holds_hash(path, hash_of(text)) || read(path) == text;
}

bool TracingDisk::holds_hash(const std::string& path, const std::string& hash) const {
  const auto known = earlier_.files.find(path);
  if (known == earlier_.files.end()) return false;
  const FileRecord& record = known->second;
  if (!record.present || !record.trusted || record.hash != hash || stamp_of(path) != record.stamp) return false;
  note(path, record);
  return true;
}

void TracingDisk::note(const std::string& path, const FileRecord& record) const {
  const std::lock_guard lock(mutex_);
  const auto [found, is_new] = trace_.files.try_emplace(path, record);
  const FileRecord& first = found->second;
  if (!is_new && (first.present != record.present || first.hash != record.hash)) trace_.broken = true;
}

std::vector<std::string> TracingDisk::list(const std::string& folder) const {
  std::vector<std::string> names;
  ListRecord record = record_list(folder, names, disk_);
  const std::lock_guard lock(mutex_);
  const auto [found, is_new] = trace_.lists.try_emplace(folder, record);
  if (!is_new && found->second.hash != record.hash) trace_.broken = true;
  return names;
}

void TracingDisk::replaced(const std::string& path, const std::optional<std::string>& text) {
  FileRecord record;
  record.present = text.has_value();
  if (text) record.hash = hash_of(*text);
  trace_.files[path] = std::move(record);
}

void TracingDisk::absent(const std::string& path) {
  trace_.files[path] = {};
}

void TracingDisk::list_again(const std::string& folder) {
  for (auto& [path, record] : trace_.lists) {
    if (path != folder && !path.starts_with(folder + "/")) continue;
    std::vector<std::string> names;
    record = record_list(path, names, disk_);
  }
}

}  // namespace moonwright::hints
