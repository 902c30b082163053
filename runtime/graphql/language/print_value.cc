#include "runtime/graphql/language/block_string.h"
#include "runtime/graphql/language/escape.h"
#include "runtime/graphql/language/printer.h"

namespace mw::graphql {

using ast::Kind;

void Printer::node(const ast::Node& node) {
  if (ast::is_value(node.kind)) return value(ast::as<ast::Value>(node));
  if (ast::is_type(node.kind)) return type(ast::as<ast::Type>(node));
  switch (node.kind) {
    case Kind::name:
      return put(ast::as<ast::Name>(node).value);
    case Kind::document: {
      const auto& document = ast::as<ast::Document>(node);
      if (document.root != nullptr) return this->node(*document.root);
      return separated(document.definitions, "\n\n", [this](const auto& definition) { this->node(definition); });
    }
    case Kind::argument:
      return argument(ast::as<ast::Argument>(node));
    case Kind::object_field:
      put(ast::as<ast::ObjectField>(node).name.value);
      put(": ");
      return value(*ast::as<ast::ObjectField>(node).value);
    case Kind::directive:
      return directive(ast::as<ast::Directive>(node));
    default:
      break;
  }
  executable(node);
  definition(node);
}

void Printer::line() {
  put("\n");
  text_.append(2 * indent_, ' ');
}

void Printer::put_lines(std::string_view text) {
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    put(text.substr(0, end));
    line();
    text.remove_prefix(end + 1);
  }
  put(text);
}

void Printer::value(const ast::Value& node) {
  switch (node.kind) {
    case Kind::variable:
      put("$");
      return put(node.text);
    case Kind::string_value:
      return node.block ? put_lines(print_block_string(node.text)) : put(print_string(node.text));
    case Kind::null_value:
      return put("null");
    case Kind::object_value:
      return object_value(node);
    case Kind::list_value:
      break;
    default:
      return put(node.text);
  }
  put("[");
  separated(node.items, ", ", [this](const ast::Value& item) { value(item); });
  put("]");
}

void Printer::object_value(const ast::Value& node) {
  put("{");
  bool first = true;
  for (const ast::ObjectField& field : node.fields) {
    if (!first) put(", ");
    first = false;
    this->node(field);
  }
  put("}");
}

void Printer::type(const ast::Type& node) {
  if (node.kind == Kind::named_type) return put(node.name.value);
  if (node.kind == Kind::list_type) put("[");
  type(*node.of);
  put(node.kind == Kind::list_type ? "]" : "!");
}

void Printer::argument(const ast::Argument& node) {
  put(node.name.value);
  put(": ");
  value(*node.value);
}

void Printer::arguments(const ast::List<ast::Argument>& nodes) {
  if (nodes.empty()) return;
  put("(");
  bool first = true;
  for (const ast::Argument& node : nodes) {
    if (!first) put(", ");
    first = false;
    argument(node);
  }
  put(")");
}

void Printer::directive(const ast::Directive& node) {
  put("@");
  put(node.name.value);
  arguments(node.arguments);
}

void Printer::directives(const ast::List<ast::Directive>& nodes) {
  for (const ast::Directive& node : nodes) {
    put(" ");
    directive(node);
  }
}

void Printer::declaration(
    const ast::Type& of, const ast::Value* default_value, const ast::List<ast::Directive>& nodes
) {
  put(": ");
  type(of);
  if (default_value != nullptr) {
    put(" = ");
    value(*default_value);
  }
  directives(nodes);
}

void Printer::description(const ast::Value* node) {
  if (node == nullptr) return;
  value(*node);
  line();
}

}  // namespace mw::graphql
