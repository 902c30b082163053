#pragma once

#include "generator/jinja/value.h"

namespace moonwright::jinja {

struct MapEntry {
  Value key;
  Value value;
};

/// Python's dict: keys are any hashable values (1, 1.0 and true are one key), the order is that of first insertion.
/// Small maps are scanned, larger ones indexed by hash.
class Map {
 public:
  Map() = default;

  const Value* find(std::string_view key) const;
  const Value* find(const std::string& key) const { return find(std::string_view(key)); }
  const Value* find(const Value& key) const;
  void set(Value key, Value value);
  void set(std::string_view key, Value value);
  void set(const std::string& key, Value value) { set(std::string_view(key), std::move(value)); }
  bool erase(const Value& key);
  void clear();
  void reserve(std::size_t count) {
    entries_.reserve(count);
    hashes_.reserve(count);
  }

  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }
  std::vector<MapEntry>::const_iterator begin() const { return entries_.begin(); }
  std::vector<MapEntry>::const_iterator end() const { return entries_.end(); }

 private:
  template <class Key>
  std::size_t position(const Key& key, std::size_t hash) const;
  void append(Value key, Value value, std::size_t hash);
  void rebuild();

  std::vector<MapEntry> entries_;
  std::vector<std::size_t> hashes_;
  /// Open addressing, a power of two long, entry number + 1; empty while the map is small.
  std::vector<std::uint32_t> slots_;
};

/// False for lists, maps and what contains them: they cannot be keys.
bool is_hashable(const Value& value);
std::size_t hash_of(const Value& value);

}  // namespace moonwright::jinja
