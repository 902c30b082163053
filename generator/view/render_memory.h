#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "generator/base/memory.h"
#include "generator/jinja/reads.h"
#include "generator/jinja/value.h"

namespace moonwright::view {

/// What earlier runs rendered. The text of a file is a function of its templates and of what they look at, so a file
/// whose line of the table and whose views have the same bytes as before has the same text; and if that is on disk,
/// nobody needs it. `find`, `add` and `holds` are safe from several threads.
class RenderMemory {
 public:
  struct File {
    std::string path;
    /// `hints::hash_of` and `output::content_hash` of its text.
    std::string hash;
    std::string content_hash;
  };
  /// Whether the output folder holds a file at this path whose bytes have that `hints::hash_of`, for all one knows
  /// without reading it.
  using Holds = std::function<bool(const std::string& path, const std::string& hash)>;

  /// `memory` must outlive it; `name` says of which service. `key` tells apart all that templates are and see, but for
  /// the views of types and operations.
  RenderMemory(Memory& memory, std::string name, std::string key, Holds holds);

  /// Adds the texts and numbers of the service's view to the key, which makes it whole: to be called once, before all
  /// others.
  void open(const jinja::Value& service);

  /// What `view`, a hash of a line of the table and of the things that it is for, became.
  std::optional<File> find(const std::string& view) const;
  bool holds(const File& file) const { return holds_(file.path, file.hash); }
  void add(const std::string& view, File file);
  /// For a rendering; `covers` says whether it looked at nothing but what is hashed: of `service` its texts and
  /// numbers, of `types` nothing, and all other variables.
  static jinja::Reads reads() { return {.watched = {"service", "types"}, .whole = {}, .parts = {}}; }
  bool covers(const jinja::Reads& reads) const;
  /// Remembers what was added since it was opened, and nothing else.
  void remember();

 private:
  void read(std::string_view text);
  std::string print() const;

  Memory& memory_;
  std::string name_;
  std::string key_;
  Holds holds_;
  /// Names of the parts of the service that are part of the key.
  std::set<std::string> parts_;
  std::string before_;
  std::unordered_map<std::string, File> known_;
  mutable std::mutex mutex_;
  std::map<std::string, File> added_;
};

}  // namespace moonwright::view
