#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "runtime/graphql/type/schema_builder.h"
#include "runtime/graphql/utilities/build_schema.h"

namespace mw::graphql {

/// Turns documents into one schema; the inside of build_schema.h. Use once.
class SchemaFromAst {
 public:
  SchemaFromAst(std::vector<ast::DocumentPtr> documents, const ScalarTable& scalars);

  /// The usual root names (Query, ...) are looked for in the first `base_documents` documents only: an extension adds
  /// no root operation unless it says so.
  SchemaResult make(std::size_t base_documents);

 private:
  void add_type(const ast::TypeDefinition& node);
  void add_extension(const ast::TypeDefinition& node);
  void fill(NamedType& type);
  void fill_part(NamedType& type, const ast::TypeDefinition& part);
  void fill_directive(const ast::DirectiveDefinition& node);
  void set_roots(std::size_t base_documents);
  void set_roots(const ast::SchemaDefinition& node);
  Field field(const ast::FieldDefinition& node);
  InputValue input_value(const ast::InputValueDefinition& node);
  NamedType* named_type(const ast::Type& node);
  TypeRef type_ref(const ast::Type& node);
  void coerce_defaults();
  void coerce_defaults(NamedList<InputValue>& values);
  void coerce_defaults(InputObjectType& type);

  SchemaBuilder builder_;
  const std::vector<ast::DocumentPtr> documents_;
  const ScalarTable& scalars_;
  std::vector<NamedType*> types_;
  std::vector<const InputObjectType*> coerced_;
  std::vector<const ast::SchemaDefinition*> schema_extensions_;
  std::vector<GraphQLError> errors_;
};

}  // namespace mw::graphql
