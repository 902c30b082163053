#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/type/name_index.h"
#include "runtime/graphql/type/scalar.h"
#include "runtime/graphql/type/type_ref.h"
#include "runtime/graphql/type/value.h"

/// The type system (specification, section Type System). Everything here belongs to a Schema and is immutable once
/// the schema is built; the `ast` pointers are null for what no text defined.
namespace mw::graphql {

enum class TypeKind : std::uint8_t { scalar, object, interface, union_, enum_, input_object };

/// An argument of a field or directive, or a field of an input object.
struct InputValue {
  std::string name;
  std::optional<std::string> description;
  TypeRef type;
  /// The default as coerced once at start; `default_ast` is its text. Both empty if there is none.
  std::optional<Value> default_value;
  const ast::Value* default_ast = nullptr;
  std::optional<std::string> deprecation_reason;
  const ast::InputValueDefinition* ast = nullptr;

  bool is_required() const { return type.is_non_null() && !default_value; }
};

/// A few named things in the order of the schema, found by name.
template <class T>
class NamedList {
 public:
  std::size_t size() const { return items_.size(); }
  bool empty() const { return items_.empty(); }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }
  auto begin() { return items_.begin(); }
  auto end() { return items_.end(); }
  const T& operator[](std::size_t index) const { return items_[index]; }
  T& operator[](std::size_t index) { return items_[index]; }

  const T* find(std::string_view name) const {
    const std::size_t at = index_.find(name);
    return at == NameIndex::none ? nullptr : &items_[at];
  }
  std::size_t index_of(std::string_view name) const { return index_.find(name); }

  /// For building: a later one of the same name takes the place of the earlier.
  void put(T item) {
    for (T& old : items_) {
      if (old.name != item.name) continue;
      old = std::move(item);
      return;
    }
    items_.push_back(std::move(item));
  }
  void append(T item) { items_.push_back(std::move(item)); }
  /// To be called when all are there, and again after a copy.
  void seal() {
    index_.clear();
    index_.reserve(items_.size());
    for (const T& item : items_) index_.add(item.name);
  }
  std::vector<T>& items() { return items_; }

 private:
  std::vector<T> items_;
  NameIndex index_;
};

/// `__typename`, `__schema` and `__type` are fields of no list of the schema.
enum class MetaField : std::uint8_t { none, type_name, schema, type };

struct Field {
  std::string name;
  std::optional<std::string> description;
  NamedList<InputValue> arguments;
  TypeRef type;
  std::optional<std::string> deprecation_reason;
  /// The position in its parent's `fields()`: bind resolvers in a flat vector. 0 for meta fields.
  std::uint32_t index = 0;
  MetaField meta = MetaField::none;
  const ast::FieldDefinition* ast = nullptr;
};

struct EnumValue {
  std::string name;
  std::optional<std::string> description;
  std::optional<std::string> deprecation_reason;
  const ast::EnumValueDefinition* ast = nullptr;
};

/// What all six kinds have. The kind says which of the classes below it is.
class NamedType {
 public:
  NamedType(TypeKind of_kind, std::string given_name) : kind(of_kind), name(std::move(given_name)) {}
  NamedType(const NamedType&) = delete;
  NamedType& operator=(const NamedType&) = delete;
  virtual ~NamedType() = default;

  const TypeKind kind;
  const std::string name;
  std::optional<std::string> description;
  /// The position in Schema::types().
  std::uint32_t index = 0;
  const ast::TypeDefinition* ast = nullptr;
  std::vector<const ast::TypeDefinition*> extensions;

  bool is_composite() const {
    return kind == TypeKind::object || kind == TypeKind::interface || kind == TypeKind::union_;
  }
  bool is_abstract() const { return kind == TypeKind::interface || kind == TypeKind::union_; }
  bool is_leaf() const { return kind == TypeKind::scalar || kind == TypeKind::enum_; }
  bool is_input() const { return is_leaf() || kind == TypeKind::input_object; }
  bool is_output() const { return kind != TypeKind::input_object; }
  /// Whether the type is one of `__Schema`, `__Type`, ...
  bool is_introspection() const;
};

enum class BuiltInScalar : std::uint8_t { none, int_, float_, string, boolean, id };

class ScalarType final : public NamedType {
 public:
  explicit ScalarType(std::string given_name);

  const BuiltInScalar built_in;
  std::optional<std::string> specified_by_url;
  /// For custom scalars; empty: every value is taken as it is.
  ScalarFunctions functions;
};

/// An object or an interface: the types with fields.
class FieldsType : public NamedType {
 public:
  using NamedType::NamedType;

  const NamedList<Field>& fields() const { return fields_; }
  NamedList<Field>& fields() { return fields_; }
  /// Interfaces named in `implements`, as written (a wrong schema may name another kind of type).
  std::vector<const NamedType*> interfaces;

 private:
  NamedList<Field> fields_;
};

class ObjectType final : public FieldsType {
 public:
  explicit ObjectType(std::string given_name) : FieldsType(TypeKind::object, std::move(given_name)) {}
};

class InterfaceType final : public FieldsType {
 public:
  explicit InterfaceType(std::string given_name) : FieldsType(TypeKind::interface, std::move(given_name)) {}
};

class UnionType final : public NamedType {
 public:
  explicit UnionType(std::string given_name) : NamedType(TypeKind::union_, std::move(given_name)) {}

  /// As written (a wrong schema may name types that are no objects).
  std::vector<const NamedType*> members;
};

class EnumType final : public NamedType {
 public:
  explicit EnumType(std::string given_name) : NamedType(TypeKind::enum_, std::move(given_name)) {}

  NamedList<EnumValue> values;
};

class InputObjectType final : public NamedType {
 public:
  explicit InputObjectType(std::string given_name) : NamedType(TypeKind::input_object, std::move(given_name)) {}

  NamedList<InputValue> fields;
  bool is_one_of = false;
};

struct DirectiveType {
  std::string name;
  std::optional<std::string> description;
  NamedList<InputValue> arguments;
  bool is_repeatable = false;
  std::vector<std::string> locations;
  const ast::DirectiveDefinition* ast = nullptr;

  bool has_location(std::string_view location) const;
};

// The class of a type if it is of that kind, else null; null gives null.
const ScalarType* as_scalar(const NamedType* type);
const ObjectType* as_object(const NamedType* type);
const InterfaceType* as_interface(const NamedType* type);
const FieldsType* as_fields_type(const NamedType* type);
const UnionType* as_union(const NamedType* type);
const EnumType* as_enum(const NamedType* type);
const InputObjectType* as_input_object(const NamedType* type);

inline bool is_input_type(TypeRef type) {
  return type.named() != nullptr && type.named()->is_input();
}
inline bool is_output_type(TypeRef type) {
  return type.named() != nullptr && type.named()->is_output();
}

}  // namespace mw::graphql
