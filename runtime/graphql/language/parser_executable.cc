#include "runtime/graphql/language/parser_core.h"

namespace mw::graphql {

using ast::Kind;

const ast::Definition* Parser::definition() {
  if (peek(TokenKind::brace_left)) return operation_definition();
  const bool described = peek_description();
  const Token word = described ? lookahead() : token_;
  if (described && word.kind == TokenKind::brace_left) {
    fail(token_.start, "Unexpected description, descriptions are not supported on shorthand queries.");
  }
  if (word.kind != TokenKind::name) unexpected(word);
  if (const ast::Definition* found = keyword_definition(word.value)) return found;
  if (described) fail(token_.start, "Unexpected description, only GraphQL definitions support descriptions.");
  if (word.value == "extend") return extension();
  unexpected(word);
}

const ast::Definition* Parser::keyword_definition(std::string_view word) {
  if (word == "query" || word == "mutation" || word == "subscription") return operation_definition();
  if (word == "fragment") return fragment_definition();
  if (word == "schema") return schema_definition(false);
  if (word == "directive") return directive_definition();
  if (word == "type" || word == "input" || word == "enum" || word == "interface" || word == "union" ||
      word == "scalar") {
    return type_definition(word, false);
  }
  return nullptr;
}

const ast::OperationDefinition* Parser::operation_definition() {
  auto* node = start_node<ast::OperationDefinition>(Kind::operation_definition);
  if (!peek(TokenKind::brace_left)) {
    node->description = description();
    node->operation = operation_type();
    if (peek(TokenKind::name)) node->name = name();
    node->variables = variable_definitions();
    node->directives = directives(false);
  }
  node->selection_set = selection_set();
  return finish_node(node);
}

ast::Operation Parser::operation_type() {
  const Token token = expect(TokenKind::name);
  if (token.value == "query") return ast::Operation::query;
  if (token.value == "mutation") return ast::Operation::mutation;
  if (token.value == "subscription") return ast::Operation::subscription;
  unexpected(token);
}

const ast::FragmentDefinition* Parser::fragment_definition() {
  auto* node = start_node<ast::FragmentDefinition>(Kind::fragment_definition);
  node->description = description();
  expect_keyword("fragment");
  node->name = fragment_name();
  if (options_.allow_legacy_fragment_variables) node->variables = variable_definitions();
  expect_keyword("on");
  node->type_condition = named_type();
  node->directives = directives(false);
  node->selection_set = selection_set();
  return finish_node(node);
}

ast::Name Parser::fragment_name() {
  if (peek_keyword("on")) unexpected(token_);
  return name();
}

ast::List<ast::VariableDefinition> Parser::variable_definitions() {
  return optional_many<ast::VariableDefinition>(TokenKind::paren_left, TokenKind::paren_right, [this] {
    return variable_definition();
  });
}

const ast::VariableDefinition* Parser::variable_definition() {
  auto* node = start_node<ast::VariableDefinition>(Kind::variable_definition);
  node->description = description();
  node->variable = variable();
  expect(TokenKind::colon);
  node->type = type();
  if (skip(TokenKind::equals)) node->default_value = value(true);
  node->directives = directives(true);
  return finish_node(node);
}

const ast::SelectionSet* Parser::selection_set() {
  const Nesting nesting(*this);
  auto* node = start_node<ast::SelectionSet>(Kind::selection_set);
  node->selections =
      many<ast::Selection>(TokenKind::brace_left, TokenKind::brace_right, [this] { return selection(); });
  return finish_node(node);
}

const ast::Selection* Parser::selection() {
  if (peek(TokenKind::spread)) return fragment();
  return field();
}

const ast::Field* Parser::field() {
  auto* node = start_node<ast::Field>(Kind::field);
  node->name = name();
  if (skip(TokenKind::colon)) {
    node->alias = node->name;
    node->name = name();
  }
  node->arguments = arguments(false);
  node->directives = directives(false);
  if (peek(TokenKind::brace_left)) node->selection_set = selection_set();
  return finish_node(node);
}

const ast::Selection* Parser::fragment() {
  const Token spread = token_;
  expect(TokenKind::spread);
  const bool has_condition = skip_keyword("on");
  if (!has_condition && peek(TokenKind::name)) {
    auto* node = start_node<ast::FragmentSpread>(Kind::fragment_spread);
    node->start = spread.start;
    node->name = fragment_name();
    node->directives = directives(false);
    return finish_node(node);
  }
  auto* node = start_node<ast::InlineFragment>(Kind::inline_fragment);
  node->start = spread.start;
  if (has_condition) node->type_condition = named_type();
  node->directives = directives(false);
  node->selection_set = selection_set();
  return finish_node(node);
}

ast::List<ast::Argument> Parser::arguments(bool is_const) {
  return optional_many<ast::Argument>(TokenKind::paren_left, TokenKind::paren_right, [this, is_const] {
    auto* node = start_node<ast::Argument>(Kind::argument);
    node->name = name();
    expect(TokenKind::colon);
    node->value = value(is_const);
    return finish_node(node);
  });
}

ast::List<ast::Directive> Parser::directives(bool is_const) {
  const std::size_t from = scratch_.size();
  while (peek(TokenKind::at)) scratch_.push_back(directive(is_const));
  return take_list<ast::Directive>(from);
}

const ast::Directive* Parser::directive(bool is_const) {
  if (options_.max_directives != 0 && ++directive_count_ > options_.max_directives) {
    fail(
        token_.start,
        "Document contains more than " + std::to_string(options_.max_directives) + " directives. Parsing aborted."
    );
  }
  auto* node = start_node<ast::Directive>(Kind::directive);
  expect(TokenKind::at);
  node->name = name();
  node->arguments = arguments(is_const);
  return finish_node(node);
}

}  // namespace mw::graphql
