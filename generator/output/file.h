#pragma once

#include <string>
#include <vector>

namespace moonwright::output {

enum class Owner {
  /// Written, rewritten and removed by the generator.
  tool,
  /// Scaffolded once; then only ever read.
  person,
};

/// A rendered file. `path` is relative to the output folder, with '/'.
struct File {
  std::string path;
  std::string text;
  Owner owner = Owner::tool;
  /// Which input it was made from: "specs/todoapp/type_specs/Todo.json". Shown where the file was edited by hand.
  std::string origin;
  /// For `explain`: the template, and the terms of the spec that the file is about ("todo:item").
  std::string template_name = {};
  std::vector<std::string> terms = {};
  /// Known to be on disk as it would be rendered, by this `content_hash`; then `text` is empty.
  std::string unchanged_hash = {};

  bool is_unchanged() const { return !unchanged_hash.empty(); }
};

/// Sorted by path, without two of one path.
using Files = std::vector<File>;

}  // namespace moonwright::output
