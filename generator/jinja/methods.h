#pragma once

#include <string_view>

#include "generator/jinja/call.h"
#include "generator/jinja/value.h"

namespace moonwright::jinja {

/// A method of Python's str, list, tuple or dict. Argument 0 of its call is the object.
struct Method {
  std::string_view name;
  Value (*function)(Call&);
};

/// The method of a value's type, or null.
const Method* find_method(const Value& owner, std::string_view name);

/// The method as a value that can be called later.
Value bound_method(const Value& owner, const Method& method);

// Tables of the types, sorted by name (methods_*.cc).
const Method* find_text_method(std::string_view name);
const Method* find_list_method(std::string_view name);
const Method* find_tuple_method(std::string_view name);
const Method* find_map_method(std::string_view name);

template <std::size_t size>
const Method* find_in_table(const Method (&table)[size], std::string_view name) {
  const Method* low = table;
  std::size_t count = size;
  while (count > 0) {
    const std::size_t half = count / 2;
    const Method* middle = low + half;
    if (middle->name == name) return middle;
    if (middle->name < name) {
      low = middle + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  return nullptr;
}

}  // namespace moonwright::jinja
