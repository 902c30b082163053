#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "runtime/graphql/language/ast.h"

namespace mw::graphql {

/// Writes nodes into one text; the inside of print.h. Executable nodes are in print.cc, values, types and directives
/// in print_value.cc, schema nodes in print_definition.cc.
class Printer {
 public:
  void node(const ast::Node& node);
  const std::string& text() const { return text_; }
  std::string take() { return std::move(text_); }

 private:
  void put(std::string_view text) { text_ += text; }
  void line();
  /// A text of several lines whose every further line gets the current indentation.
  void put_lines(std::string_view text);
  template <class Nodes, class Put>
  void separated(const Nodes& nodes, std::string_view between, Put put_node) {
    bool first = true;
    for (const auto& node : nodes) {
      if (!first) put(between);
      first = false;
      put_node(node);
    }
  }
  /// Each on a line of its own, one step further in, and what closes them on the next.
  template <class Nodes, class Put>
  void indented(std::string_view open, const Nodes& nodes, std::string_view close, Put put_node) {
    put(open);
    ++indent_;
    for (const auto& node : nodes) {
      line();
      put_node(node);
    }
    --indent_;
    line();
    put(close);
  }

  void executable(const ast::Node& node);
  void operation(const ast::OperationDefinition& node);
  void variable_definitions(const ast::List<ast::VariableDefinition>& nodes);
  void variable_definition(const ast::VariableDefinition& node);
  void fragment(const ast::FragmentDefinition& node);
  void selection_set(const ast::SelectionSet& node);
  void field(const ast::Field& node);
  void field_arguments(const ast::List<ast::Argument>& nodes, std::size_t width);
  void inline_fragment(const ast::InlineFragment& node);

  void value(const ast::Value& node);
  void object_value(const ast::Value& node);
  void type(const ast::Type& node);
  void argument(const ast::Argument& node);
  void arguments(const ast::List<ast::Argument>& nodes);
  void directive(const ast::Directive& node);
  void directives(const ast::List<ast::Directive>& nodes);
  void description(const ast::Value* node);
  /// What follows the name of a variable or argument: `: Type = default @directives`.
  void declaration(const ast::Type& of, const ast::Value* default_value, const ast::List<ast::Directive>& nodes);

  void definition(const ast::Node& node);
  void schema_definition(const ast::SchemaDefinition& node);
  void operation_type_definition(const ast::OperationTypeDefinition& node);
  void type_definition(const ast::TypeDefinition& node);
  void type_list(std::string_view before, std::string_view between, const ast::List<ast::Type>& types);
  void field_definition(const ast::FieldDefinition& node);
  void argument_definitions(const ast::List<ast::InputValueDefinition>& nodes);
  void input_value_definition(const ast::InputValueDefinition& node);
  void enum_value_definition(const ast::EnumValueDefinition& node);
  void directive_definition(const ast::DirectiveDefinition& node);
  template <class T>
  void block(const ast::List<T>& nodes);

  std::string text_;
  std::size_t indent_ = 0;
};

}  // namespace mw::graphql
