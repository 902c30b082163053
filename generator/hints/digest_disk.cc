#include "generator/hints/digest_disk.h"

#include <algorithm>
#include <utility>

#include "generator/hints/stamp.h"

namespace moonwright::hints {

void DigestDisk::note(std::string question, const std::string& answer) const {
  const std::string hash = hash_of(answer);
  const std::lock_guard lock(mutex_);
  std::vector<std::string>& hashes = answers_[std::move(question)];
  if (std::find(hashes.begin(), hashes.end(), hash) == hashes.end()) hashes.push_back(hash);
}

std::optional<std::string> DigestDisk::read(const std::string& path) const {
  std::optional<std::string> text = disk_.read(path);
  note((text ? "read " : "miss ") + path, text.value_or(""));
  return text;
}

std::vector<std::string> DigestDisk::list(const std::string& folder) const {
  std::vector<std::string> names = disk_.list(folder);
  std::string all;
  for (const std::string& name : names) add_text(all, name);
  note("list " + folder, all);
  return names;
}

std::string DigestDisk::digest() const {
  const std::lock_guard lock(mutex_);
  std::string all;
  for (const auto& [question, hashes] : answers_) {
    add_text(all, question);
    for (const std::string& hash : hashes) add_text(all, hash);
  }
  return hash_of(all);
}

void add_text(std::string& digested, std::string_view text) {
  digested += std::to_string(text.size());
  digested += ':';
  digested += text;
}

}  // namespace moonwright::hints
