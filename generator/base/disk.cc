#include "generator/base/disk.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace moonwright {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largest_file = 16u << 20;

}  // namespace

std::optional<std::string> RealDisk::read(const std::string& path) const {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error || size > largest_file) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string text(static_cast<std::size_t>(size), '\0');
  in.read(text.data(), static_cast<std::streamsize>(size));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

std::vector<std::string> RealDisk::list(const std::string& folder) const {
  std::vector<std::string> result;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    // Also what cannot be read (a device, a link to nothing): whoever reads it then has to say so.
    if (!it->is_directory(ignored)) result.push_back(it->path().lexically_relative(folder).generic_string());
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::optional<std::string> MemoryDisk::read(const std::string& path) const {
  auto found = files_.find(normal_path(path));
  if (found == files_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> MemoryDisk::list(const std::string& folder) const {
  std::vector<std::string> result;
  std::string prefix = normal_path(folder);
  if (prefix == ".") prefix.clear();
  if (!prefix.empty() && prefix.back() != '/') prefix += '/';
  for (const auto& [path, text] : files_) {
    if (path.starts_with(prefix)) result.push_back(path.substr(prefix.size()));
  }
  return result;
}

std::string normal_path(std::string_view path) {
  std::string text = fs::path(path).lexically_normal().generic_string();
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || name.starts_with('/')) return normal_path(name);
  return normal_path(std::string(folder) + "/" + std::string(name));
}

}  // namespace moonwright
