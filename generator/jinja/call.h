#pragma once

#include "generator/jinja/value.h"

namespace moonwright::jinja {

class Renderer;

struct NamedArgument {
  std::string name;
  Value value;
};

/// One call of a filter, test, function or method. For filters and tests argument 0 is the value before the `|` or
/// `is`.
///
///     environment.add_filter("snake", [](Call& call) {
///       call.bind("snake", {"value", "separator"});
///       return Value(to_snake(call.text(0), call.has(1) ? call.text(1) : "_"));
///     });
class Call {
 public:
  explicit Call(Renderer& renderer) : renderer_(renderer) {}
  Call(Renderer& renderer, List positional) : arguments(std::move(positional)), renderer_(renderer) {}

  List arguments;
  std::vector<NamedArgument> named;

  /// Puts named arguments at the place of their parameter; arguments not given become undefined (see `has`). A
  /// TypeError for unknown names, for too many arguments and for missing ones of the first `required`.
  void bind(std::string_view function, std::initializer_list<std::string_view> parameters, std::size_t required = 0);
  bool has(std::size_t index) const { return index < arguments.size() && !is_missing(arguments[index]); }
  /// The argument or undefined.
  const Value& operator[](std::size_t index) const;

  // Conversions of an argument that say which argument is wrong. Those with a fallback use it if there is none.
  std::string text(std::size_t index) const;
  std::string text(std::size_t index, std::string_view fallback) const;
  std::int64_t integer(std::size_t index, std::int64_t fallback) const;
  bool truth(std::size_t index, bool fallback) const;

  /// What is rendering; needed to call other filters and functions (renderer.h).
  Renderer& renderer() const { return renderer_; }

 private:
  static bool is_missing(const Value& value) { return value.is_undefined() && value.identity() == nullptr; }
  Renderer& renderer_;
};

}  // namespace moonwright::jinja
