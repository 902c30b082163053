#include "generator/hints/store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

namespace moonwright::hints {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view heading = "moonwright-hint 1 ";
constexpr std::size_t max_bytes = 64u << 20;
constexpr std::size_t max_files = 400;

/// Fields of a line are separated by one blank; the last one is the rest of it.
class Fields {
 public:
  explicit Fields(std::string_view text) : rest_(text) {}

  template <class Number>
  Fields& number(Number& to) {
    const std::string_view word = take();
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), to);
    ok_ = ok_ && error == std::errc() && end == word.data() + word.size();
    return *this;
  }
  Fields& flag(bool& to) {
    int value = 0;
    number(value);
    ok_ = ok_ && (value == 0 || value == 1);
    to = value == 1;
    return *this;
  }
  Fields& word(std::string& to) {
    to = take();
    return *this;
  }
  Fields& stamp(Stamp& to) {
    return number(to.device).number(to.inode).number(to.size).number(to.modified).number(to.changed).flag(to.folder);
  }
  bool rest(std::string& to) {
    to = rest_;
    return ok_ && !to.empty();
  }

 private:
  std::string_view take() {
    const std::size_t end = rest_.find(' ');
    ok_ = ok_ && end != std::string_view::npos;
    const std::string_view word = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    return word;
  }

  std::string_view rest_;
  bool ok_ = true;
};

std::string stamp_text(const Stamp& stamp) {
  return std::to_string(stamp.device) + " " + std::to_string(stamp.inode) + " " + std::to_string(stamp.size) + " " +
         std::to_string(stamp.modified) + " " + std::to_string(stamp.changed) + (stamp.folder ? " 1 " : " 0 ");
}

bool has_line_end(std::string_view text) {
  return text.find('\n') != std::string_view::npos;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  std::optional<Hint> run(const std::string& key) {
    std::string_view line;
    if (!block("key", line) || line != key) return std::nullopt;
    while (next(line)) {
      if (line == "end") return texts();
      if (!record(line)) return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  bool next(std::string_view& line) {
    const std::size_t end = rest_.find('\n');
    if (end == std::string_view::npos) return false;
    line = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return true;
  }

  /// `name BYTES`, a line end, the bytes, a line end.
  bool block(std::string_view name, std::string_view& text) {
    std::string_view line;
    if (!next(line) || !line.starts_with(name) || line.size() <= name.size() + 1) return false;
    line.remove_prefix(name.size() + 1);
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size);
    if (error != std::errc() || end != line.data() + line.size() || size >= rest_.size()) return false;
    text = rest_.substr(0, size);
    rest_.remove_prefix(size + 1);
    return true;
  }

  bool record(std::string_view line) {
    const std::string_view kind = line.substr(0, 2);
    Fields fields(line.substr(std::min<std::size_t>(2, line.size())));
    std::string path;
    if (kind == "a ") {
      if (!fields.rest(path)) return false;
      hint_.trace.files[path] = {};
      return true;
    }
    if (kind == "f ") {
      FileRecord file{.present = true, .stamp = {}, .trusted = false, .hash = {}};
      if (!fields.stamp(file.stamp).flag(file.trusted).word(file.hash).rest(path)) return false;
      hint_.trace.files.emplace_hint(hint_.trace.files.end(), std::move(path), std::move(file));
      return true;
    }
    if (kind == "l ") {
      ListRecord list;
      if (!fields.word(list.hash).rest(path)) return false;
      list_ = &hint_.trace.lists.insert_or_assign(path, std::move(list)).first->second;
      return true;
    }
    FolderRecord folder;
    if (kind != "d " || list_ == nullptr || !fields.stamp(folder.stamp).flag(folder.trusted).rest(path)) return false;
    list_->folders[path] = folder;
    return true;
  }

  std::optional<Hint> texts() {
    std::string_view code;
    std::string_view out;
    std::string_view err;
    if (!block("code", code) || !block("out", out) || !block("err", err) || !rest_.empty()) return std::nullopt;
    if (std::from_chars(code.data(), code.data() + code.size(), hint_.exit_code).ec != std::errc()) return std::nullopt;
    hint_.out = out;
    hint_.err = err;
    return std::move(hint_);
  }

  std::string_view rest_;
  Hint hint_;
  ListRecord* list_ = nullptr;
};

std::string block_text(std::string_view name, std::string_view text) {
  return std::string(name) + " " + std::to_string(text.size()) + "\n" + std::string(text) + "\n";
}

fs::path file_of(const std::string& folder, const std::string& key) {
  return fs::path(folder) / "hints" / hash_of(key);
}

/// The bytes of a file that belongs to the user and that nobody else may write.
std::optional<std::string> read_own(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (file < 0) return std::nullopt;
  struct stat info {};
  std::optional<std::string> text;
  const bool own = ::fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == ::geteuid() &&
                   (info.st_mode & (S_IWGRP | S_IWOTH)) == 0;
  if (own && static_cast<std::size_t>(info.st_size) <= max_bytes) {
    text.emplace(static_cast<std::size_t>(info.st_size), '\0');
    std::size_t at = 0;
    while (at < text->size()) {
      const ssize_t got = ::read(file, text->data() + at, text->size() - at);
      if (got <= 0) break;
      at += static_cast<std::size_t>(got);
    }
    text->resize(at);
  }
  ::close(file);
  return text;
}

/// Keeps the newest ones.
void remove_old(const fs::path& folder) {
  std::vector<std::pair<fs::file_time_type, fs::path>> files;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    files.emplace_back(it->last_write_time(ignored), it->path());
  }
  if (files.size() <= max_files) return;
  std::sort(files.begin(), files.end());
  files.resize(files.size() - max_files);
  for (const auto& [time, path] : files) fs::remove(path, error);
}

}  // namespace

std::string cache_folder() {
  const auto absolute = [](const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && value[0] == '/' ? std::string(value) : std::string();
  };
  if (const std::string cache = absolute("XDG_CACHE_HOME"); !cache.empty()) return cache + "/moonwright";
  const std::string home = absolute("HOME");
  return home.empty() ? home : home + "/.cache/moonwright";
}

std::optional<std::string> print(const std::string& key, const Hint& hint) {
  if (hint.trace.broken) return std::nullopt;
  std::string text = block_text("key", key);
  for (const auto& [path, file] : hint.trace.files) {
    if (has_line_end(path) || path.empty()) return std::nullopt;
    if (!file.present) {
      text += "a " + path + "\n";
      continue;
    }
    text += "f " + stamp_text(file.stamp) + (file.trusted ? "1 " : "0 ") + file.hash + " " + path + "\n";
  }
  for (const auto& [folder, list] : hint.trace.lists) {
    if (has_line_end(folder) || folder.empty()) return std::nullopt;
    text += "l " + list.hash + " " + folder + "\n";
    for (const auto& [path, seen] : list.folders) {
      if (has_line_end(path)) return std::nullopt;
      text += "d " + stamp_text(seen.stamp) + (seen.trusted ? "1 " : "0 ") + path + "\n";
    }
  }
  text += "end\n" + block_text("code", std::to_string(hint.exit_code)) + block_text("out", hint.out) +
          block_text("err", hint.err);
  return std::string(heading) + hash_of(text) + "\n" + text;
}

std::optional<Hint> parse(std::string_view text, const std::string& key) {
  constexpr std::size_t hash_width = 32;
  const std::size_t start = heading.size() + hash_width + 1;
  if (!text.starts_with(heading) || text.size() <= start || text[start - 1] != '\n') return std::nullopt;
  const std::string_view body = text.substr(start);
  if (text.substr(heading.size(), hash_width) != hash_of(body)) return std::nullopt;
  return Parser(body).run(key);
}

std::optional<Hint> load(const std::string& folder, const std::string& key) {
  if (folder.empty()) return std::nullopt;
  const std::optional<std::string> text = read_own(file_of(folder, key));
  return text ? parse(*text, key) : std::nullopt;
}

void save(const std::string& folder, const std::string& key, const Hint& hint) {
  if (folder.empty()) return;
  const std::optional<std::string> text = print(key, hint);
  const fs::path path = file_of(folder, key);
  std::error_code error;
  if (!text) {
    fs::remove(path, error);
    return;
  }
  fs::create_directories(path.parent_path(), error);
  // Written beside and renamed, so that nobody reads a part of it.
  const fs::path draft = path.string() + "." + std::to_string(::getpid());
  {
    const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) return;
    const bool whole = ::write(file, text->data(), text->size()) == static_cast<ssize_t>(text->size());
    ::close(file);
    if (!whole) {
      fs::remove(draft, error);
      return;
    }
  }
  fs::rename(draft, path, error);
  remove_old(path.parent_path());
}

}  // namespace moonwright::hints
