#include "generator/jinja/operations.h"

#include <algorithm>
#include <cmath>

#include "generator/jinja/error.h"
#include "generator/jinja/map.h"
#include "generator/jinja/text.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

bool equal_lists(const List& left, const List& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Value& a, const Value& b) {
    return equal(a, b);
  });
}

bool equal_maps(const Map& left, const Map& right) {
  if (left.size() != right.size()) return false;
  return std::all_of(left.begin(), left.end(), [&](const MapEntry& entry) {
    const Value* other = right.find(entry.key);
    return other != nullptr && equal(entry.value, *other);
  });
}

int three_way(double left, double right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

/// Where iteration over a value starts that is no list.
Value elements_of(const Value& value) {
  List items;
  switch (value.kind()) {
    case Kind::undefined:
      if (value.undefined_policy() == UndefinedPolicy::strict) fail_undefined(value);
      break;
    case Kind::string:
    case Kind::markup:
      for (std::size_t at = 0; at < value.text().size();) {
        const std::size_t start = at;
        next_code_point(value.text(), at);
        std::string letter = value.text().substr(start, at - start);
        items.push_back(value.is_markup() ? Value::markup(std::move(letter)) : Value(std::move(letter)));
      }
      break;
    case Kind::map:
      items.reserve(value.entries().size());
      for (const MapEntry& entry : value.entries()) items.push_back(entry.key);
      break;
    case Kind::object:
      if (auto elements = value.object().elements()) return Value(std::move(*elements));
      [[fallthrough]];
    default:
      fail_type("'" + type_name(value) + "' object is not iterable");
  }
  return Value(std::move(items));
}

/// A slice bound as Python clamps it.
std::int64_t bound(const Value& value, std::int64_t size, std::int64_t low, std::int64_t high, std::int64_t fallback) {
  if (value.is_none()) return fallback;
  if (value.is_undefined()) fail_undefined(value);
  if (!value.is_integral()) fail_type("slice indices must be integers or None or have an __index__ method");
  std::int64_t at = value.integer();
  if (at < 0) at = at < -size ? low : at + size;
  return std::clamp(at, low, high);
}

}  // namespace

void fail_undefined(const Value& value) {
  throw Error(ErrorKind::undefined, value.undefined_message());
}
void fail_type(std::string message) {
  throw Error(ErrorKind::type, std::move(message));
}

bool truth(const Value& value) {
  switch (value.kind()) {
    case Kind::undefined:
      if (value.undefined_policy() == UndefinedPolicy::strict) fail_undefined(value);
      return false;
    case Kind::none:
      return false;
    case Kind::boolean:
    case Kind::integer:
      return value.integer() != 0;
    case Kind::number:
      return value.number() != 0;
    case Kind::string:
    case Kind::markup:
      return !value.text().empty();
    case Kind::list:
    case Kind::tuple:
      return !value.items().empty();
    case Kind::map:
      return !value.entries().empty();
    case Kind::function:
      return true;
    case Kind::object:
      return value.object().truth();
  }
  return true;
}

bool equal(const Value& left, const Value& right) {
  if (left.is_numeric() && right.is_numeric()) {
    if (left.is_integral() && right.is_integral()) return left.integer() == right.integer();
    return left.number() == right.number();
  }
  if (left.is_text() && right.is_text()) return left.text() == right.text();
  if (left.is_undefined() && right.is_undefined()) {
    if (left.undefined_policy() == UndefinedPolicy::strict) fail_undefined(left);
    return true;
  }
  if (left.is_undefined() && left.undefined_policy() == UndefinedPolicy::strict) fail_undefined(left);
  if (right.is_undefined() && right.undefined_policy() == UndefinedPolicy::strict) fail_undefined(right);
  if (left.kind() != right.kind()) return false;
  if (left.identity() != nullptr && left.identity() == right.identity()) return true;
  switch (left.kind()) {
    case Kind::none:
      return true;
    case Kind::list:
    case Kind::tuple:
      return equal_lists(left.items(), right.items());
    case Kind::map:
      return equal_maps(left.entries(), right.entries());
    default:
      return false;
  }
}

int compare(const Value& left, const Value& right, std::string_view symbol) {
  if (left.is_undefined()) fail_undefined(left);
  if (right.is_undefined()) fail_undefined(right);
  if (left.is_integral() && right.is_integral()) {
    return left.integer() < right.integer() ? -1 : left.integer() > right.integer() ? 1 : 0;
  }
  if (left.is_numeric() && right.is_numeric()) return three_way(left.number(), right.number());
  if (left.is_text() && right.is_text()) return left.text().compare(right.text());
  if (left.is_sequence() && left.kind() == right.kind()) {
    const List& a = left.items();
    const List& b = right.items();
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
      if (!equal(a[i], b[i])) return compare(a[i], b[i], symbol);
    }
    return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
  }
  fail_type(
      "'" + std::string(symbol) + "' not supported between instances of '" + type_name(left) + "' and '" +
      type_name(right) + "'"
  );
}

bool contains(const Value& container, const Value& item) {
  if (container.is_undefined()) {
    if (container.undefined_policy() == UndefinedPolicy::strict) fail_undefined(container);
    return false;
  }
  if (container.is_text()) {
    if (item.is_undefined()) fail_undefined(item);
    if (!item.is_text()) fail_type("'in <string>' requires string as left operand, not " + type_name(item));
    return container.text().find(item.text()) != std::string::npos;
  }
  if (container.is_map()) {
    if (!is_hashable(item)) fail_type("unhashable type: '" + type_name(item) + "'");
    return container.entries().find(item) != nullptr;
  }
  if (!is_iterable(container)) fail_type("argument of type '" + type_name(container) + "' is not iterable");
  const Elements elements(container);
  return std::any_of(elements.begin(), elements.end(), [&](const Value& element) { return equal(element, item); });
}

Elements::Elements(const Value& value) : holder_(value.is_sequence() ? value : elements_of(value)) {}

bool is_iterable(const Value& value) {
  if (value.is_undefined()) return value.undefined_policy() != UndefinedPolicy::strict;
  if (value.is_object()) return value.object().elements().has_value();
  return value.is_text() || value.is_sequence() || value.is_map();
}

std::optional<Value> element_at(const Value& sequence, std::int64_t index) {
  const auto size = static_cast<std::int64_t>(sequence.size());
  if (index < 0) index += size;
  if (index < 0 || index >= size) return std::nullopt;
  const auto position = static_cast<std::size_t>(index);
  if (sequence.is_sequence()) return sequence.items()[position];
  const std::size_t start = byte_offset(sequence.text(), position);
  std::size_t end = start;
  next_code_point(sequence.text(), end);
  std::string letter = sequence.text().substr(start, end - start);
  return sequence.is_markup() ? Value::markup(std::move(letter)) : Value(std::move(letter));
}

Value slice(const Value& value, const Value& start, const Value& stop, const Value& step) {
  if (value.is_undefined()) fail_undefined(value);
  if (!value.is_text() && !value.is_sequence()) fail_type("'" + type_name(value) + "' object is not subscriptable");
  if (!step.is_none() && !step.is_integral()) fail_type("slice indices must be integers or None");
  const std::int64_t stride = step.is_none() ? 1 : step.integer();
  if (stride == 0) throw Error(ErrorKind::value, "slice step cannot be zero");
  const Elements elements(value);
  const auto size = static_cast<std::int64_t>(elements.size());
  const bool forward = stride > 0;
  const std::int64_t low = forward ? 0 : -1;
  const std::int64_t high = forward ? size : size - 1;
  const std::int64_t first = bound(start, size, low, high, forward ? low : high);
  const std::int64_t last = bound(stop, size, low, high, forward ? high : low);
  List items;
  for (std::int64_t at = first; forward ? at < last : at > last;) {
    items.push_back(elements.list()[static_cast<std::size_t>(at)]);
    if (stride > size || stride < -size) break;
    at += stride;
  }
  if (value.kind() == Kind::list) return Value(std::move(items));
  if (value.kind() == Kind::tuple) return Value::tuple(std::move(items));
  std::string text;
  for (const Value& letter : items) text += letter.text();
  return value.is_markup() ? Value::markup(std::move(text)) : Value(std::move(text));
}

}  // namespace moonwright::jinja
