#pragma once
// The coerced arguments of one field.
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/graphql/type/value.h"

namespace mw::graphql {

/// In the order of the schema. An argument that was not given and has no default is absent, which differs from null.
class Arguments {
 public:
  /// Null if absent.
  const Value* find(std::string_view name) const {
    for (const auto& [key, value] : entries_) {
      if (key == name) return &value;
    }
    return nullptr;
  }
  bool has(std::string_view name) const { return find(name) != nullptr; }
  /// The argument, or the null value if it is absent.
  const Value& operator[](std::string_view name) const {
    static const Value null;
    const Value* value = find(name);
    return value == nullptr ? null : *value;
  }

  /// `name` must outlive this (it is the schema's).
  void add(std::string_view name, Value value) { entries_.emplace_back(name, std::move(value)); }
  const std::vector<std::pair<std::string_view, Value>>& entries() const { return entries_; }
  bool empty() const { return entries_.empty(); }

 private:
  std::vector<std::pair<std::string_view, Value>> entries_;
};

}  // namespace mw::graphql
