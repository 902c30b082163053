#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "generator/output/file.h"

namespace moonwright::output {

/// Where the manifest stands, relative to the output folder.
inline constexpr std::string_view manifest_path = "generated/FILES";

/// What the generator owns in an output folder: the sorted list of generated files. One line per file, so that a
/// change of one type changes the lines of that type:
///
///     8f3b1c0d9a7e6f50 generated/todos/todo.h < type_specs/Todo.json
///     person           app/hooks.cc < spec.md
///
/// This is format 1. A later one has to begin with the line `# format 2`, so that releases that do not know it say so.
/// The first word is the XXH3-64 of the file's bytes, line ends normalised (a checkout may turn LF into CRLF), or
/// `person` for a file that was scaffolded once.
struct Manifest {
  struct Entry {
    Owner owner = Owner::tool;
    std::string hash;
    std::string origin;
    friend bool operator==(const Entry&, const Entry&) = default;
  };
  std::map<std::string, Entry> entries;

  std::string print() const;
  /// Nothing if the text is no manifest of this format (a merge conflict, say).
  static std::optional<Manifest> parse(std::string_view text);
  static Manifest of(const Files& files);
};

/// The format that a text says, if it is one of a later release.
std::optional<int> newer_format(std::string_view manifest);

/// A path of a manifest or journal that stays below the output folder.
bool is_inside(std::string_view path);

/// XXH3-64 in hex of `text` with CRLF read as LF.
std::string content_hash(std::string_view text);

}  // namespace moonwright::output
