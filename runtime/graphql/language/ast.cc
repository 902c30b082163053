#include "runtime/graphql/language/ast.h"

#include <array>

namespace mw::graphql::ast {

std::string_view kind_name(Kind kind) {
  static constexpr std::array<std::string_view, kind_count> names = {
      "Name",
      "Document",
      "OperationDefinition",
      "VariableDefinition",
      "SelectionSet",
      "Field",
      "Argument",
      "FragmentSpread",
      "InlineFragment",
      "FragmentDefinition",
      "Variable",
      "IntValue",
      "FloatValue",
      "StringValue",
      "BooleanValue",
      "NullValue",
      "EnumValue",
      "ListValue",
      "ObjectValue",
      "ObjectField",
      "Directive",
      "NamedType",
      "ListType",
      "NonNullType",
      "SchemaDefinition",
      "OperationTypeDefinition",
      "ScalarTypeDefinition",
      "ObjectTypeDefinition",
      "InterfaceTypeDefinition",
      "UnionTypeDefinition",
      "EnumTypeDefinition",
      "InputObjectTypeDefinition",
      "FieldDefinition",
      "InputValueDefinition",
      "EnumValueDefinition",
      "DirectiveDefinition",
      "SchemaExtension",
      "ScalarTypeExtension",
      "ObjectTypeExtension",
      "InterfaceTypeExtension",
      "UnionTypeExtension",
      "EnumTypeExtension",
      "InputObjectTypeExtension",
  };
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace mw::graphql::ast
