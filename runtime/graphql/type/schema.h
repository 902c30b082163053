#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/type/definition.h"

namespace mw::graphql {

class SchemaBuilder;
struct TypeRelations;

/// A type system. Built by utilities/build_schema.h (or SchemaBuilder), then immutable: hold it as
/// `shared_ptr<const Schema>` and read it from any thread. Owns its types and the documents they came from.
///
/// The introspection types (`__Schema`, `__Type`, ...), the five specified scalars and the specified directives are
/// ordinary members of its tables.
class Schema {
 public:
  Schema(const Schema&) = delete;
  Schema& operator=(const Schema&) = delete;
  ~Schema();

  std::optional<std::string> description;
  const ast::SchemaDefinition* ast = nullptr;
  std::vector<const ast::SchemaDefinition*> extensions;

  /// Null if the schema has no such operation. A wrong schema may name a type that is no object: see named_root.
  const ObjectType* root(ast::Operation operation) const;
  const NamedType* named_root(ast::Operation operation) const { return roots_[static_cast<std::size_t>(operation)]; }

  /// All types, in the order of the schema; `type->index` is the position here. As the specification says, specified
  /// scalars that nothing refers to are left out.
  const std::vector<const NamedType*>& types() const { return types_; }
  const NamedType* type(std::string_view name) const;
  /// Int, Float, String, Boolean or ID, in use or not; null for other names.
  const ScalarType* specified_scalar(std::string_view name) const;
  /// The type a syntax node names, with its marks; false if there is no such type.
  TypeRef type(const ast::Type& node) const;

  const std::vector<DirectiveType>& directives() const { return directives_; }
  const DirectiveType* directive(std::string_view name) const;

  /// The SDL it was made of; empty if it was made of something else.
  const std::vector<ast::DocumentPtr>& documents() const { return documents_; }

  /// The field of a composite type. `__typename` is found on every composite type, `__schema` and `__type` on the
  /// query root.
  const Field* field(const NamedType* parent, std::string_view name) const;
  const Field& typename_field() const { return meta_fields_[0]; }
  const Field& schema_field() const { return meta_fields_[1]; }
  const Field& type_field() const { return meta_fields_[2]; }

  /// Object types of a union or interface, in the order of the schema; empty for other types.
  const std::vector<const ObjectType*>& possible_types(const NamedType* type) const;
  /// Interfaces that implement an interface.
  const std::vector<const InterfaceType*>& implementing_interfaces(const NamedType* type) const;
  /// Whether `type` (object or interface) is possible where `abstract` (union or interface) stands.
  bool is_subtype(const NamedType* abstract, const NamedType* type) const;

 private:
  friend class SchemaBuilder;
  Schema();

  const NamedType* roots_[3] = {nullptr, nullptr, nullptr};
  std::vector<std::unique_ptr<NamedType>> owned_;
  std::vector<const ScalarType*> specified_scalars_;
  std::vector<const NamedType*> types_;
  NameIndex type_index_;
  std::vector<DirectiveType> directives_;
  NameIndex directive_index_;
  std::vector<Field> meta_fields_;
  std::vector<TypeRelations> relations_;  // by type index
  std::vector<ast::DocumentPtr> documents_;
};
using SchemaPtr = std::shared_ptr<const Schema>;

}  // namespace mw::graphql
