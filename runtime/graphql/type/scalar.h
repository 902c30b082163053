#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/type/value.h"

namespace mw::graphql {

/// A coerced value, or why the value is refused. An empty error means: refused without a word.
class Coerced {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): a coercion gives its value
  Coerced(Value value) : value_(std::move(value)) {}
  static Coerced refused(std::string error) { return Coerced(std::nullopt, std::move(error)); }

  explicit operator bool() const { return value_.has_value(); }
  Value& value() { return *value_; }
  const Value& value() const { return *value_; }
  const std::string& error() const { return error_; }

 private:
  Coerced(std::optional<Value> value, std::string error) : value_(std::move(value)), error_(std::move(error)) {}

  std::optional<Value> value_;
  std::string error_;
};

/// How a custom scalar reads its values. Called from any thread; must not throw.
struct ScalarFunctions {
  /// From a variable.
  std::function<Coerced(const Value&)> parse_value;
  /// From a literal of the document; without it, the literal's plain value goes through parse_value.
  std::function<Coerced(const ast::Value&)> parse_literal;
};

/// By the name of the scalar.
using ScalarTable = std::unordered_map<std::string, ScalarFunctions>;

}  // namespace mw::graphql
