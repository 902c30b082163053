#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "generator/yaml/node.h"

namespace moonwright::types {

/// A type spec with those that it extends (LANGUAGE section 4): properties and the lists `required`, `private`,
/// `readOnly`, `writeOnly`, `immutable`, `unique`, `indexes`, `drop` and `allow` are joined, other keys replaced; names
/// of a base are its own. Every value keeps its place, so that messages show the file that it stands in. The cost of
/// each is that of what it adds itself, so that long chains are cheap.
class Merger {
 public:
  /// Begins with the base that extends nothing.
  explicit Merger(const yaml::Node& base) : merged_(base) { note_properties(); }

  /// The next one, which extends all before.
  void add(const yaml::Node& own);
  const yaml::Node& merged() const { return merged_; }

 private:
  void add_entry(const yaml::Entry& own);
  void add_properties(const yaml::Node& own, yaml::Node& properties);
  void note_properties();

  yaml::Node merged_;
  /// Positions of the merged properties.
  std::unordered_map<std::string, std::size_t> properties_;
};

}  // namespace moonwright::types
