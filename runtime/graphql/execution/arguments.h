#pragma once
// The coerced arguments of one field.
#include <string_view>
#include <utility>
#include <vector>

namespace mw::graphql {

class Value;

/// In the order of the schema. An argument that was not given and has no default is absent, which differs from null.
class Arguments {
 public:
  /// Null if absent. The name must be that of an argument of the field.
  const Value* find(std::string_view name) const;
  bool has(std::string_view name) const { return find(name) != nullptr; }
  /// The argument, or the null value if it is absent.
  const Value& operator[](std::string_view name) const;

  std::vector<std::pair<std::string_view, Value>>& entries();
  const std::vector<std::pair<std::string_view, Value>>& entries() const;

 private:
  std::vector<std::pair<std::string_view, Value>> entries_;
};

}  // namespace mw::graphql
