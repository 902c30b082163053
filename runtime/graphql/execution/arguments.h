#pragma once
// The coerced arguments of one field.
#include <string_view>
#include <utility>

#include "runtime/graphql/type/value.h"

namespace mw::graphql {

/// In the order of the schema. An argument that was not given and has no default is absent, which differs from null.
class Arguments {
 public:
  Arguments() = default;
  explicit Arguments(Object values) : values_(std::move(values)) {}

  /// Null if absent.
  const Value* find(std::string_view name) const { return values_.find(name); }
  bool has(std::string_view name) const { return find(name) != nullptr; }
  /// The argument, or the null value if it is absent.
  const Value& operator[](std::string_view name) const {
    static const Value null;
    const Value* value = find(name);
    return value == nullptr ? null : *value;
  }
  const Object& values() const { return values_; }

 private:
  Object values_;
};

}  // namespace mw::graphql
