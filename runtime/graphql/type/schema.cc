#include "runtime/graphql/type/schema.h"

#include "runtime/graphql/type/relations.h"

namespace mw::graphql {

Schema::Schema() = default;
Schema::~Schema() = default;

const ObjectType* Schema::root(ast::Operation operation) const {
  return as_object(named_root(operation));
}

const NamedType* Schema::type(std::string_view name) const {
  const std::size_t at = type_index_.find(name);
  return at == NameIndex::none ? nullptr : types_[at];
}

TypeRef Schema::type(const ast::Type& node) const {
  if (node.kind == ast::Kind::named_type) return TypeRef(type(node.name.value));
  const TypeRef inner = type(*node.of);
  if (!inner) return {};
  return node.kind == ast::Kind::list_type ? inner.list_of() : inner.non_null();
}

const ScalarType* Schema::specified_scalar(std::string_view name) const {
  for (const ScalarType* scalar : specified_scalars_) {
    if (scalar->name == name) return scalar;
  }
  return nullptr;
}

const DirectiveType* Schema::directive(std::string_view name) const {
  const std::size_t at = directive_index_.find(name);
  return at == NameIndex::none ? nullptr : &directives_[at];
}

const Field* Schema::field(const NamedType* parent, std::string_view name) const {
  if (parent == nullptr) return nullptr;
  if (name.size() > 2 && name[0] == '_' && name[1] == '_') {
    if (name == "__typename" && parent->is_composite()) return &typename_field();
    if (parent == named_root(ast::Operation::query)) {
      if (name == "__schema") return &schema_field();
      if (name == "__type") return &type_field();
    }
  }
  const FieldsType* type = as_fields_type(parent);
  return type == nullptr ? nullptr : type->fields().find(name);
}

const std::vector<const ObjectType*>& Schema::possible_types(const NamedType* type) const {
  return relations_[type->index].possible_types;
}

const std::vector<const InterfaceType*>& Schema::implementing_interfaces(const NamedType* type) const {
  return relations_[type->index].implementing_interfaces;
}

bool Schema::is_subtype(const NamedType* abstract, const NamedType* type) const {
  const std::vector<bool>& subtypes = relations_[abstract->index].is_subtype;
  return type->index < subtypes.size() && subtypes[type->index];
}

}  // namespace mw::graphql
