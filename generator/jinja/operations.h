#pragma once

#include "generator/jinja/value.h"

/// Python's operators on values. Wrong types and undefined operands throw Error.
namespace moonwright::jinja {

[[noreturn]] void fail_undefined(const Value& value);
[[noreturn]] void fail_type(std::string message);

/// Python's bool(): of a strict undefined value an error.
bool truth(const Value& value);
bool equal(const Value& left, const Value& right);
/// Negative, zero, positive. `symbol` is for the message if the two have no order.
int compare(const Value& left, const Value& right, std::string_view symbol = "<");
bool contains(const Value& container, const Value& item);

Value add(const Value& left, const Value& right);
Value subtract(const Value& left, const Value& right);
/// `longest`: bytes or elements that a repeated string or list may have.
Value multiply(const Value& left, const Value& right, std::size_t longest);
Value divide(const Value& left, const Value& right);
Value floor_divide(const Value& left, const Value& right);
/// Also the formatting of strings.
Value modulo(const Value& left, const Value& right, std::size_t longest);
Value power(const Value& left, const Value& right);
Value negate(const Value& value);
Value positive(const Value& value);

/// The elements of anything that can be iterated: items, keys of a map, code points of a string; nothing for a lenient
/// undefined value. Shares the list if there is one.
class Elements {
 public:
  explicit Elements(const Value& value);
  const List& list() const { return holder_.items(); }
  std::size_t size() const { return list().size(); }
  List::const_iterator begin() const { return list().begin(); }
  List::const_iterator end() const { return list().end(); }

 private:
  Value holder_;
};
bool is_iterable(const Value& value);

/// Element of a list or string by position (negative counts from the end); nothing if there is none.
std::optional<Value> element_at(const Value& sequence, std::int64_t index);
/// `value[start:stop:step]`; none for those not given.
Value slice(const Value& value, const Value& start, const Value& stop, const Value& step);

/// `format % argument` (printf.cc).
Value format_percent(const Value& format, const Value& argument, std::size_t longest);

}  // namespace moonwright::jinja
