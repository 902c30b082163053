#pragma once

#include "runtime/graphql/language/ast.h"

namespace mw::graphql {

/// Calls `visit(const ast::Node&)` for each direct child that is a node of its own, in the order of the text. Names
/// are part of their node and not visited. The recursion, if any, is the caller's: documents have a depth limit.
template <class Visit>
void for_each_child(const ast::Node& node, Visit&& visit) {
  using ast::Kind;
  const auto each = [&visit](const auto& list) {
    for (const auto& item : list) visit(static_cast<const ast::Node&>(item));
  };
  const auto one = [&visit](const ast::Node* child) {
    if (child != nullptr) visit(*child);
  };
  switch (node.kind) {
    case Kind::name:
    case Kind::variable:
    case Kind::int_value:
    case Kind::float_value:
    case Kind::string_value:
    case Kind::boolean_value:
    case Kind::null_value:
    case Kind::enum_value:
    case Kind::named_type:
      return;
    case Kind::document: {
      const auto& document = ast::as<ast::Document>(node);
      one(document.root);
      return each(document.definitions);
    }
    case Kind::operation_definition: {
      const auto& operation = ast::as<ast::OperationDefinition>(node);
      one(operation.description);
      each(operation.variables);
      each(operation.directives);
      return one(operation.selection_set);
    }
    case Kind::variable_definition: {
      const auto& definition = ast::as<ast::VariableDefinition>(node);
      one(definition.description);
      one(definition.variable);
      one(definition.type);
      one(definition.default_value);
      return each(definition.directives);
    }
    case Kind::selection_set:
      return each(ast::as<ast::SelectionSet>(node).selections);
    case Kind::field: {
      const auto& field = ast::as<ast::Field>(node);
      each(field.arguments);
      each(field.directives);
      return one(field.selection_set);
    }
    case Kind::argument:
      return one(ast::as<ast::Argument>(node).value);
    case Kind::fragment_spread:
      return each(ast::as<ast::Selection>(node).directives);
    case Kind::inline_fragment: {
      const auto& fragment = ast::as<ast::InlineFragment>(node);
      one(fragment.type_condition);
      each(fragment.directives);
      return one(fragment.selection_set);
    }
    case Kind::fragment_definition: {
      const auto& fragment = ast::as<ast::FragmentDefinition>(node);
      one(fragment.description);
      each(fragment.variables);
      one(fragment.type_condition);
      each(fragment.directives);
      return one(fragment.selection_set);
    }
    case Kind::list_value:
      return each(ast::as<ast::Value>(node).items);
    case Kind::object_value:
      return each(ast::as<ast::Value>(node).fields);
    case Kind::object_field:
      return one(ast::as<ast::ObjectField>(node).value);
    case Kind::directive:
      return each(ast::as<ast::Directive>(node).arguments);
    case Kind::list_type:
    case Kind::non_null_type:
      return one(ast::as<ast::Type>(node).of);
    case Kind::schema_definition:
    case Kind::schema_extension: {
      const auto& schema = ast::as<ast::SchemaDefinition>(node);
      one(schema.description);
      each(schema.directives);
      return each(schema.operation_types);
    }
    case Kind::operation_type_definition:
      return one(ast::as<ast::OperationTypeDefinition>(node).type);
    case Kind::field_definition: {
      const auto& field = ast::as<ast::FieldDefinition>(node);
      one(field.description);
      each(field.arguments);
      one(field.type);
      return each(field.directives);
    }
    case Kind::input_value_definition: {
      const auto& input = ast::as<ast::InputValueDefinition>(node);
      one(input.description);
      one(input.type);
      one(input.default_value);
      return each(input.directives);
    }
    case Kind::enum_value_definition: {
      const auto& value = ast::as<ast::EnumValueDefinition>(node);
      one(value.description);
      return each(value.directives);
    }
    case Kind::directive_definition: {
      const auto& directive = ast::as<ast::DirectiveDefinition>(node);
      one(directive.description);
      return each(directive.arguments);
    }
    default: {  // the six kinds of type, defined or extended
      const auto& type = ast::as<ast::TypeDefinition>(node);
      one(type.description);
      each(type.interfaces);
      each(type.directives);
      each(type.fields);
      each(type.members);
      each(type.values);
      return each(type.input_fields);
    }
  }
}

}  // namespace mw::graphql
