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
};

/// Sorted by path, without two of one path.
using Files = std::vector<File>;

}  // namespace moonwright::output
