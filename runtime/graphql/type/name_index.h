#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mw::graphql {

/// Finds a position by a name. The names must outlive the index. Few names are compared one after the other, more
/// go through an open hash table.
class NameIndex {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void reserve(std::size_t count);
  /// The next position (0, 1, 2, ...) gets this name. A name given twice keeps its first position.
  void add(std::string_view name);
  std::size_t find(std::string_view name) const;
  std::size_t size() const { return names_.size(); }
  void clear();

 private:
  void rehash(std::size_t slots);
  void insert(std::size_t position);

  std::vector<std::string_view> names_;
  std::vector<std::uint32_t> slots_;  // position + 1, or 0
};

}  // namespace mw::graphql
