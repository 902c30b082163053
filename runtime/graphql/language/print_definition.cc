#include "runtime/graphql/language/printer.h"

namespace mw::graphql {

using ast::Kind;

namespace {

std::string_view keyword(Kind kind) {
  switch (kind) {
    case Kind::scalar_type_definition:
      return "scalar ";
    case Kind::object_type_definition:
      return "type ";
    case Kind::interface_type_definition:
      return "interface ";
    case Kind::union_type_definition:
      return "union ";
    case Kind::enum_type_definition:
      return "enum ";
    case Kind::input_object_type_definition:
      return "input ";
    case Kind::scalar_type_extension:
      return "extend scalar ";
    case Kind::object_type_extension:
      return "extend type ";
    case Kind::interface_type_extension:
      return "extend interface ";
    case Kind::union_type_extension:
      return "extend union ";
    case Kind::enum_type_extension:
      return "extend enum ";
    default:
      return "extend input ";
  }
}

}  // namespace

void Printer::definition(const ast::Node& node) {
  switch (node.kind) {
    case Kind::schema_definition:
    case Kind::schema_extension:
      return schema_definition(ast::as<ast::SchemaDefinition>(node));
    case Kind::operation_type_definition:
      return operation_type_definition(ast::as<ast::OperationTypeDefinition>(node));
    case Kind::field_definition:
      return field_definition(ast::as<ast::FieldDefinition>(node));
    case Kind::input_value_definition:
      return input_value_definition(ast::as<ast::InputValueDefinition>(node));
    case Kind::enum_value_definition:
      return enum_value_definition(ast::as<ast::EnumValueDefinition>(node));
    case Kind::directive_definition:
      return directive_definition(ast::as<ast::DirectiveDefinition>(node));
    default:
      break;
  }
  if (ast::is_type_definition(node.kind) || ast::is_type_extension(node.kind)) {
    type_definition(ast::as<ast::TypeDefinition>(node));
  }
}

template <class T>
void Printer::block(const ast::List<T>& nodes) {
  if (nodes.empty()) return;
  indented(" {", nodes, "}", [this](const T& node) { this->node(node); });
}

void Printer::schema_definition(const ast::SchemaDefinition& node) {
  description(node.description);
  put(node.kind == Kind::schema_extension ? "extend schema" : "schema");
  directives(node.directives);
  block(node.operation_types);
}

void Printer::operation_type_definition(const ast::OperationTypeDefinition& node) {
  put(ast::operation_name(node.operation));
  put(": ");
  type(*node.type);
}

void Printer::type_definition(const ast::TypeDefinition& node) {
  description(node.description);
  put(keyword(node.kind));
  put(node.name.value);
  type_list(" implements ", " & ", node.interfaces);
  directives(node.directives);
  type_list(" = ", " | ", node.members);
  block(node.fields);
  block(node.values);
  block(node.input_fields);
}

void Printer::type_list(std::string_view before, std::string_view between, const ast::List<ast::Type>& types) {
  if (types.empty()) return;
  put(before);
  separated(types, between, [this](const ast::Type& member) { type(member); });
}

void Printer::field_definition(const ast::FieldDefinition& node) {
  description(node.description);
  put(node.name.value);
  argument_definitions(node.arguments);
  put(": ");
  type(*node.type);
  directives(node.directives);
}

void Printer::argument_definitions(const ast::List<ast::InputValueDefinition>& nodes) {
  if (nodes.empty()) return;
  bool multiline = false;
  for (const ast::InputValueDefinition& node : nodes) {
    Printer flat;
    flat.input_value_definition(node);
    multiline = multiline || flat.text().find('\n') != std::string::npos;
  }
  const auto put_node = [this](const ast::InputValueDefinition& node) { input_value_definition(node); };
  if (multiline) return indented("(", nodes, ")", put_node);
  put("(");
  separated(nodes, ", ", put_node);
  put(")");
}

void Printer::input_value_definition(const ast::InputValueDefinition& node) {
  description(node.description);
  put(node.name.value);
  declaration(*node.type, node.default_value, node.directives);
}

void Printer::enum_value_definition(const ast::EnumValueDefinition& node) {
  description(node.description);
  put(node.name.value);
  directives(node.directives);
}

void Printer::directive_definition(const ast::DirectiveDefinition& node) {
  description(node.description);
  put("directive @");
  put(node.name.value);
  argument_definitions(node.arguments);
  put(node.repeatable ? " repeatable on " : " on ");
  separated(node.locations, " | ", [this](const ast::Name& location) { put(location.value); });
}

}  // namespace mw::graphql
