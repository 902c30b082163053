#include "runtime/graphql/type/definition.h"

#include <algorithm>

namespace mw::graphql {
namespace {

BuiltInScalar built_in_scalar(std::string_view name) {
  if (name == "Int") return BuiltInScalar::int_;
  if (name == "Float") return BuiltInScalar::float_;
  if (name == "String") return BuiltInScalar::string;
  if (name == "Boolean") return BuiltInScalar::boolean;
  if (name == "ID") return BuiltInScalar::id;
  return BuiltInScalar::none;
}

template <class T>
const T* as_kind(const NamedType* type, TypeKind kind) {
  return type != nullptr && type->kind == kind ? static_cast<const T*>(type) : nullptr;
}

void print_marks(TypeRef type, std::string& out) {
  if (type.is_named()) {
    if (type.named() != nullptr) out += type.named()->name;
    return;
  }
  if (type.is_list()) out += '[';
  print_marks(type.of(), out);
  out += type.is_list() ? ']' : '!';
}

}  // namespace

std::string to_string(TypeRef type) {
  std::string out;
  print_marks(type, out);
  return out;
}

bool NamedType::is_introspection() const {
  constexpr std::string_view names[] = {
      "__Schema",
      "__Directive",
      "__DirectiveLocation",
      "__Type",
      "__Field",
      "__InputValue",
      "__EnumValue",
      "__TypeKind",
  };
  return name.size() > 2 && name[0] == '_' && std::find(std::begin(names), std::end(names), name) != std::end(names);
}

ScalarType::ScalarType(std::string given_name)
    : NamedType(TypeKind::scalar, std::move(given_name)), built_in(built_in_scalar(name)) {}

bool DirectiveType::has_location(std::string_view location) const {
  return std::find(locations.begin(), locations.end(), location) != locations.end();
}

const ScalarType* as_scalar(const NamedType* type) {
  return as_kind<ScalarType>(type, TypeKind::scalar);
}
const ObjectType* as_object(const NamedType* type) {
  return as_kind<ObjectType>(type, TypeKind::object);
}
const InterfaceType* as_interface(const NamedType* type) {
  return as_kind<InterfaceType>(type, TypeKind::interface);
}
const UnionType* as_union(const NamedType* type) {
  return as_kind<UnionType>(type, TypeKind::union_);
}
const EnumType* as_enum(const NamedType* type) {
  return as_kind<EnumType>(type, TypeKind::enum_);
}
const InputObjectType* as_input_object(const NamedType* type) {
  return as_kind<InputObjectType>(type, TypeKind::input_object);
}
const FieldsType* as_fields_type(const NamedType* type) {
  if (type == nullptr || (type->kind != TypeKind::object && type->kind != TypeKind::interface)) return nullptr;
  return static_cast<const FieldsType*>(type);
}

}  // namespace mw::graphql
