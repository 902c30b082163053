#include "generator/base/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>

namespace moonwright {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largest_file = 16u << 20;

/// Reads until the text is full or the file ends; the number of bytes.
std::size_t fill(int file, std::string& text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const ssize_t got = ::read(file, text.data() + at, text.size() - at);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    at += static_cast<std::size_t>(got);
  }
  return at;
}

/// Whether the path is what `lexically_normal` would make of it. Nearly all are, and it is slow.
bool is_normal(std::string_view path) {
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if ((part.empty() && begin > 0) || part == "." || part == "..") return false;
    if (end + 1 == path.size()) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace

std::optional<std::string> RealDisk::read(const std::string& path) const {
  // Without O_NONBLOCK a named pipe would be waited for.
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return std::nullopt;
  struct stat info {};
  std::optional<std::string> text;
  const bool readable = ::fstat(file, &info) == 0 && S_ISREG(info.st_mode);
  if (readable && static_cast<std::uintmax_t>(info.st_size) <= largest_file) {
    text.emplace(static_cast<std::size_t>(info.st_size), '\0');
    text->resize(fill(file, *text));
  }
  ::close(file);
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
  if (is_normal(path)) return std::string(path);
  std::string text = fs::path(path).lexically_normal().generic_string();
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || name.starts_with('/')) return normal_path(name);
  return normal_path(std::string(folder) + "/" + std::string(name));
}

}  // namespace moonwright
