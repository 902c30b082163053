#include "generator/output/manifest.h"

#include <xxhash.h>

#include <charconv>
#include <cstdio>

#include "generator/base/line_ends.h"

namespace moonwright::output {

namespace {

constexpr std::string_view heading =
    "# The files that `moonwright generate` owns here: hash, path < origin. Made by the tool; commit it, do not edit "
    "it.\n";
constexpr std::string_view person_mark = "person          ";
constexpr std::size_t mark_width = 16;

bool is_hash(std::string_view word) {
  return word.size() == mark_width && word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool parse_line(std::string_view line, Manifest& manifest) {
  const std::size_t arrow = line.find(" < ");
  if (line.size() <= mark_width + 1 || arrow == std::string_view::npos || arrow <= mark_width + 1) return false;
  const std::string_view mark = line.substr(0, mark_width);
  const std::string_view path = line.substr(mark_width + 1, arrow - mark_width - 1);
  if (!is_inside(path)) return false;
  Manifest::Entry entry;
  entry.origin = std::string(line.substr(arrow + 3));
  if (mark == person_mark) {
    entry.owner = Owner::person;
  } else if (is_hash(mark)) {
    entry.hash = std::string(mark);
  } else {
    return false;
  }
  manifest.entries.emplace(std::string(path), std::move(entry));
  return true;
}

}  // namespace

bool is_inside(std::string_view path) {
  if (path.empty() || path.front() == '/') return false;
  return path != ".." && !path.starts_with("../") && path.find("/../") == std::string_view::npos &&
         !path.ends_with("/..");
}

std::string Manifest::print() const {
  std::string text(heading);
  for (const auto& [path, entry] : entries) {
    text += entry.owner == Owner::person ? person_mark : std::string_view(entry.hash);
    text += ' ';
    text += path;
    text += " < ";
    text += entry.origin;
    text += '\n';
  }
  return text;
}

std::optional<int> newer_format(std::string_view manifest) {
  constexpr std::string_view mark = "# format ";
  if (!manifest.starts_with(mark)) return std::nullopt;
  int number = 0;
  const char* begin = manifest.data() + mark.size();
  const auto [end, error] = std::from_chars(begin, manifest.data() + manifest.size(), number);
  return error == std::errc() && end != begin && number > 1 ? std::optional(number) : std::nullopt;
}

std::optional<Manifest> Manifest::parse(std::string_view text) {
  if (newer_format(text)) return std::nullopt;
  Manifest manifest;
  const std::string clean = with_line_feeds(text);
  std::string_view rest = clean;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (line.empty() || line.front() == '#') continue;
    if (!parse_line(line, manifest)) return std::nullopt;
  }
  return manifest;
}

Manifest Manifest::of(const Files& files) {
  Manifest manifest;
  for (const File& file : files) {
    Entry entry{file.owner, {}, file.origin};
    if (file.owner == Owner::tool) entry.hash = file.is_unchanged() ? file.unchanged_hash : content_hash(file.text);
    manifest.entries.emplace(file.path, std::move(entry));
  }
  return manifest;
}

std::string content_hash(std::string_view text) {
  const bool has_carriage_return = text.find('\r') != std::string_view::npos;
  const std::string clean = has_carriage_return ? with_line_feeds(text) : std::string();
  const std::string_view bytes = has_carriage_return ? std::string_view(clean) : text;
  char hex[mark_width + 1];
  std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(XXH3_64bits(bytes.data(), bytes.size())));
  return hex;
}

}  // namespace moonwright::output
