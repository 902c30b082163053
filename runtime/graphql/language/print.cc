#include "runtime/graphql/language/print.h"

#include <cstddef>

#include "runtime/graphql/language/printer.h"
#include "runtime/graphql/language/source.h"

namespace mw::graphql {

using ast::Kind;

void Printer::executable(const ast::Node& node) {
  switch (node.kind) {
    case Kind::operation_definition:
      return operation(ast::as<ast::OperationDefinition>(node));
    case Kind::fragment_definition:
      return fragment(ast::as<ast::FragmentDefinition>(node));
    case Kind::variable_definition:
      return variable_definition(ast::as<ast::VariableDefinition>(node));
    case Kind::selection_set:
      return selection_set(ast::as<ast::SelectionSet>(node));
    case Kind::field:
      return field(ast::as<ast::Field>(node));
    case Kind::fragment_spread:
      put("...");
      put(ast::as<ast::FragmentSpread>(node).name.value);
      return directives(ast::as<ast::Selection>(node).directives);
    case Kind::inline_fragment:
      return inline_fragment(ast::as<ast::InlineFragment>(node));
    default:
      break;
  }
}

void Printer::operation(const ast::OperationDefinition& node) {
  description(node.description);
  const bool shorthand = node.operation == ast::Operation::query && node.description == nullptr && !node.name.given() &&
                         node.variables.empty() && node.directives.empty();
  if (shorthand) return selection_set(*node.selection_set);
  put(ast::operation_name(node.operation));
  if (node.name.given() || !node.variables.empty()) put(" ");
  put(node.name.value);
  variable_definitions(node.variables);
  directives(node.directives);
  put(" ");
  selection_set(*node.selection_set);
}

void Printer::variable_definitions(const ast::List<ast::VariableDefinition>& nodes) {
  if (nodes.empty()) return;
  bool multiline = false;
  for (const ast::VariableDefinition& node : nodes) multiline = multiline || node.description != nullptr;
  put("(");
  const auto put_node = [this, multiline](const ast::VariableDefinition& node) {
    if (multiline) line();
    variable_definition(node);
  };
  separated(nodes, multiline ? "" : ", ", put_node);
  if (multiline) line();
  put(")");
}

void Printer::variable_definition(const ast::VariableDefinition& node) {
  description(node.description);
  value(*node.variable);
  declaration(*node.type, node.default_value, node.directives);
}

void Printer::fragment(const ast::FragmentDefinition& node) {
  description(node.description);
  put("fragment ");
  put(node.name.value);
  if (!node.variables.empty()) {
    put("(");
    separated(node.variables, ", ", [this](const auto& variable) { variable_definition(variable); });
    put(")");
  }
  put(" on ");
  type(*node.type_condition);
  directives(node.directives);
  put(" ");
  selection_set(*node.selection_set);
}

void Printer::selection_set(const ast::SelectionSet& node) {
  indented("{", node.selections, "}", [this](const ast::Selection& selection) { executable(selection); });
}

void Printer::field(const ast::Field& node) {
  std::size_t width = utf16_length(node.name.value);
  if (node.alias.given()) {
    put(node.alias.value);
    put(": ");
    width += utf16_length(node.alias.value) + 2;
  }
  put(node.name.value);
  field_arguments(node.arguments, width);
  directives(node.directives);
  if (node.selection_set == nullptr) return;
  put(" ");
  selection_set(*node.selection_set);
}

void Printer::field_arguments(const ast::List<ast::Argument>& nodes, std::size_t width) {
  constexpr std::size_t longest_line = 80;
  if (nodes.empty()) return;
  // Measured without the surrounding indentation, so that a field prints alike at every depth.
  Printer flat;
  flat.arguments(nodes);
  if (width + utf16_length(flat.text()) <= longest_line) return arguments(nodes);
  indented("(", nodes, ")", [this](const ast::Argument& node) { argument(node); });
}

void Printer::inline_fragment(const ast::InlineFragment& node) {
  put("...");
  if (node.type_condition != nullptr) {
    put(" on ");
    type(*node.type_condition);
  }
  directives(node.directives);
  put(" ");
  selection_set(*node.selection_set);
}

std::string print(const ast::Node& node) {
  Printer printer;
  printer.node(node);
  return printer.take();
}

std::string print_definitions(const std::vector<const ast::Definition*>& definitions) {
  std::string text;
  for (const ast::Definition* definition : definitions) {
    if (!text.empty()) text += "\n\n";
    text += print(*definition);
  }
  return text;
}

}  // namespace mw::graphql
