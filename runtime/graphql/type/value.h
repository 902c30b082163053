#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mw::graphql {

class Value;
struct Member;

/// The members of an input object, in their order; names are unique.
class Object {
 public:
  Object();
  Object(const Object&);
  Object(Object&&) noexcept;
  Object& operator=(const Object&);
  Object& operator=(Object&&) noexcept;
  ~Object();

  std::size_t size() const;
  bool empty() const { return size() == 0; }
  const Member* begin() const;
  const Member* end() const;
  Member* begin();
  Member* end();

  /// Null if there is no such member. Linear in the number of members.
  const Value* find(std::string_view name) const;
  /// Replaces the member or adds it at the end.
  void set(std::string_view name, Value value);
  /// Adds it at the end; the caller knows that the name is new.
  void append(std::string name, Value value);

  bool operator==(const Object& other) const;

 private:
  std::vector<Member> members_;
};

struct EnumName {
  std::string name;
  bool operator==(const EnumName&) const = default;
};

/// A whole number outside of 64 bits: the nearest double, which may have other digits than were written.
struct LargeInteger {
  double value = 0;
  bool operator==(const LargeInteger&) const = default;
};

/// An input value at run time: a variable, an argument, a default. Results of execution are never made of these.
/// A plain value type: copying copies the tree.
class Value {
 public:
  enum class Kind : std::uint8_t { null, boolean, integer, number, string, enumeration, list, object };
  using List = std::vector<Value>;

  // Implicit, so that values can be written down as they are.
  // NOLINTBEGIN(google-explicit-constructor)
  Value() = default;
  Value(std::nullptr_t) {}
  Value(bool value) : data_(value) {}
  Value(int value) : data_(std::int64_t{value}) {}
  Value(std::int64_t value) : data_(value) {}
  Value(double value) : data_(value) {}
  Value(const char* value) : data_(std::string(value)) {}
  Value(std::string_view value) : data_(std::string(value)) {}
  Value(std::string value) : data_(std::move(value)) {}
  Value(LargeInteger value) : data_(value) {}
  Value(EnumName value) : data_(std::move(value)) {}
  Value(List value) : data_(std::move(value)) {}
  Value(Object value) : data_(std::move(value)) {}
  // NOLINTEND(google-explicit-constructor)

  Kind kind() const { return is_large_integer() ? Kind::number : static_cast<Kind>(data_.index()); }
  bool is_null() const { return kind() == Kind::null; }
  bool is_boolean() const { return kind() == Kind::boolean; }
  bool is_integer() const { return kind() == Kind::integer; }
  /// With a point or exponent, or whole and outside of 64 bits.
  bool is_number() const { return kind() == Kind::number; }
  bool is_large_integer() const { return std::holds_alternative<LargeInteger>(data_); }
  bool is_string() const { return kind() == Kind::string; }
  bool is_enum() const { return kind() == Kind::enumeration; }
  bool is_list() const { return kind() == Kind::list; }
  bool is_object() const { return kind() == Kind::object; }

  // Each asks for the kind it names; another kind throws std::bad_variant_access.
  bool boolean() const { return std::get<bool>(data_); }
  std::int64_t integer() const { return std::get<std::int64_t>(data_); }
  double number() const {
    const auto* large = std::get_if<LargeInteger>(&data_);
    return large != nullptr ? large->value : std::get<double>(data_);
  }
  const std::string& string() const { return std::get<std::string>(data_); }
  const std::string& enum_name() const { return std::get<EnumName>(data_).name; }
  const List& list() const { return std::get<List>(data_); }
  List& list() { return std::get<List>(data_); }
  const Object& object() const { return std::get<Object>(data_); }
  Object& object() { return std::get<Object>(data_); }

  /// The text of a string or the name of an enum value; empty for others.
  std::string_view text() const;

  bool operator==(const Value& other) const;

 private:
  // In the order of Kind; what has no kind of its own stands at the end.
  std::variant<std::monostate, bool, std::int64_t, double, std::string, EnumName, List, Object, LargeInteger> data_;
};

struct Member {
  std::string name;
  Value value;
  bool operator==(const Member&) const = default;
};

/// The member of an object value, or null (also for values of other kinds).
const Value* member(const Value& value, std::string_view name);

}  // namespace mw::graphql
