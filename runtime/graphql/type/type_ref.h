#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace mw::graphql {

class NamedType;

/// A use of a type with its list and non-null marks, e.g. `[Todo!]!`: a pointer and a word, passed by value. The
/// named type belongs to a Schema. At most `max_type_wrappers` marks (the parser refuses more).
class TypeRef {
 public:
  TypeRef() = default;
  explicit TypeRef(const NamedType* named) : named_(named) {}

  explicit operator bool() const { return named_ != nullptr; }
  const NamedType* named() const { return named_; }
  bool is_list() const { return (marks_ & 3U) == list_mark; }
  bool is_non_null() const { return (marks_ & 3U) == non_null_mark; }
  bool is_named() const { return marks_ == 0; }

  /// What is within the outermost mark; the type itself if there is none.
  TypeRef of() const { return TypeRef(named_, marks_ >> 2U); }
  /// Without an outermost non-null mark.
  TypeRef nullable() const { return is_non_null() ? of() : *this; }
  TypeRef list_of() const { return TypeRef(named_, (marks_ << 2U) | list_mark); }
  TypeRef non_null() const { return TypeRef(named_, (marks_ << 2U) | non_null_mark); }
  /// The same marks around another type.
  TypeRef with_named(const NamedType* named) const { return TypeRef(named, marks_); }

  bool operator==(const TypeRef&) const = default;

 private:
  static constexpr std::uint64_t list_mark = 1;
  static constexpr std::uint64_t non_null_mark = 2;
  TypeRef(const NamedType* named, std::uint64_t marks) : named_(named), marks_(marks) {}

  const NamedType* named_ = nullptr;
  std::uint64_t marks_ = 0;  // two bits each, the outermost lowest
};

/// As written in a schema: "[Todo!]!".
std::string to_string(TypeRef type);

}  // namespace mw::graphql
