#include "runtime/graphql/language/parser_core.h"

namespace mw::graphql {

using ast::Kind;

ast::Name Parser::name() {
  const Token token = expect(TokenKind::name);
  ast::Name node;
  node.source = &document_.text;
  node.start = token.start;
  node.end = token.end;
  node.value = token.value;
  return node;
}

const ast::Value* Parser::value(bool is_const) {
  switch (token_.kind) {
    case TokenKind::bracket_left:
      return list_value(is_const);
    case TokenKind::brace_left:
      return object_value(is_const);
    case TokenKind::int_number:
      return scalar_value(Kind::int_value);
    case TokenKind::float_number:
      return scalar_value(Kind::float_value);
    case TokenKind::string:
    case TokenKind::block_string:
      return string_value();
    case TokenKind::name:
      return name_value();
    case TokenKind::dollar:
      break;
    default:
      unexpected(token_);
  }
  if (!is_const) return variable();
  const Token dollar = expect(TokenKind::dollar);
  if (!peek(TokenKind::name)) unexpected(dollar);
  fail(dollar.start, "Unexpected variable \"$" + std::string(token_.value) + "\" in constant value.");
}

const ast::Value* Parser::scalar_value(Kind kind) {
  auto* node = start_node<ast::Value>(kind);
  node->text = token_.value;
  advance();
  return finish_node(node);
}

const ast::Value* Parser::name_value() {
  if (token_.value == "true" || token_.value == "false") return scalar_value(Kind::boolean_value);
  return scalar_value(token_.value == "null" ? Kind::null_value : Kind::enum_value);
}

const ast::Value* Parser::string_value() {
  auto* node = start_node<ast::Value>(Kind::string_value);
  node->text = token_.value;
  node->block = peek(TokenKind::block_string);
  advance();
  return finish_node(node);
}

const ast::Value* Parser::list_value(bool is_const) {
  const Nesting nesting(*this);
  auto* node = start_node<ast::Value>(Kind::list_value);
  node->items =
      any<ast::Value>(TokenKind::bracket_left, TokenKind::bracket_right, [this, is_const] { return value(is_const); });
  return finish_node(node);
}

const ast::Value* Parser::object_value(bool is_const) {
  const Nesting nesting(*this);
  auto* node = start_node<ast::Value>(Kind::object_value);
  node->fields = any<ast::ObjectField>(TokenKind::brace_left, TokenKind::brace_right, [this, is_const] {
    auto* field = start_node<ast::ObjectField>(Kind::object_field);
    field->name = name();
    expect(TokenKind::colon);
    field->value = value(is_const);
    return finish_node(field);
  });
  return finish_node(node);
}

const ast::Value* Parser::variable() {
  auto* node = start_node<ast::Value>(Kind::variable);
  expect(TokenKind::dollar);
  node->text = name().value;
  return finish_node(node);
}

const ast::Type* Parser::type() {
  // Opening brackets are counted, not recursed into, so that the marks of a type have a limit of their own.
  std::vector<std::uint32_t> starts;
  while (peek(TokenKind::bracket_left)) {
    if (starts.size() >= max_type_wrappers / 2) fail(token_.start, "Type is nested too deeply.");
    starts.push_back(token_.start);
    advance();
  }
  const ast::Type* inner = named_type();
  for (;;) {
    if (skip(TokenKind::bang)) {
      auto* node = start_node<ast::Type>(Kind::non_null_type);
      node->start = inner->start;
      node->of = inner;
      inner = finish_node(node);
    }
    if (starts.empty()) return inner;
    expect(TokenKind::bracket_right);
    auto* node = start_node<ast::Type>(Kind::list_type);
    node->start = starts.back();
    node->of = inner;
    starts.pop_back();
    inner = finish_node(node);
  }
}

const ast::Type* Parser::named_type() {
  auto* node = start_node<ast::Type>(Kind::named_type);
  node->name = name();
  return finish_node(node);
}

const ast::Value* Parser::description() {
  return peek_description() ? string_value() : nullptr;
}

}  // namespace mw::graphql
