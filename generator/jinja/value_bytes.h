#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "generator/jinja/value.h"

namespace moonwright::jinja {

/// Collects all that a template can see of values: two values with the same bytes are the same to every template. For
/// many values of one thread, one after the other.
class ValueBytes {
 public:
  /// False for what holds a function, or an object that does not tell what it is.
  bool add(const Value& value);
  /// A text, so that what follows cannot be taken for a part of it.
  void add_text(std::string_view text);

  std::string_view all() const { return std::string_view(bytes_).substr(0, size_); }
  void clear() { size_ = 0; }

 private:
  bool add_list(const Value& value);
  bool add_map(const Map& map);
  void add_undefined(const Value& value);
  bool add_object(const Value& value);
  template <class Number>
  void add_number(Number number);
  /// Room for so many bytes, which are then part of it.
  char* grow(std::size_t count);

  /// Longer than what is used: a text is not grown for each number.
  std::string bytes_;
  std::size_t size_ = 0;
};

}  // namespace moonwright::jinja
