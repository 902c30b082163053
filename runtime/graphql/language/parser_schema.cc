#include "runtime/graphql/language/directive_location.h"
#include "runtime/graphql/language/parser_core.h"

namespace mw::graphql {

using ast::Kind;

namespace {

Kind type_kind(std::string_view word, bool extension) {
  if (word == "scalar") return extension ? Kind::scalar_type_extension : Kind::scalar_type_definition;
  if (word == "type") return extension ? Kind::object_type_extension : Kind::object_type_definition;
  if (word == "interface") return extension ? Kind::interface_type_extension : Kind::interface_type_definition;
  if (word == "union") return extension ? Kind::union_type_extension : Kind::union_type_definition;
  if (word == "enum") return extension ? Kind::enum_type_extension : Kind::enum_type_definition;
  return extension ? Kind::input_object_type_extension : Kind::input_object_type_definition;
}

bool is_type_word(std::string_view word) {
  return word == "scalar" || word == "type" || word == "interface" || word == "union" || word == "enum" ||
         word == "input";
}

bool extends_nothing(const ast::TypeDefinition& type) {
  return type.interfaces.empty() && type.directives.empty() && type.fields.empty() && type.members.empty() &&
         type.values.empty() && type.input_fields.empty();
}

}  // namespace

const ast::Definition* Parser::extension() {
  const Token word = lookahead();
  if (word.kind == TokenKind::name && word.value == "schema") return schema_definition(true);
  if (word.kind == TokenKind::name && is_type_word(word.value)) return type_definition(word.value, true);
  unexpected(word);
}

const ast::SchemaDefinition* Parser::schema_definition(bool extension) {
  auto* node = start_node<ast::SchemaDefinition>(extension ? Kind::schema_extension : Kind::schema_definition);
  const auto read = [this] { return operation_type_definition(); };
  if (extension) {
    expect_keyword("extend");
  } else {
    node->description = description();
  }
  expect_keyword("schema");
  node->directives = directives(true);
  if (!extension) {
    node->operation_types = many<ast::OperationTypeDefinition>(TokenKind::brace_left, TokenKind::brace_right, read);
    return finish_node(node);
  }
  node->operation_types =
      optional_many<ast::OperationTypeDefinition>(TokenKind::brace_left, TokenKind::brace_right, read);
  if (node->directives.empty() && node->operation_types.empty()) unexpected(token_);
  return finish_node(node);
}

const ast::OperationTypeDefinition* Parser::operation_type_definition() {
  auto* node = start_node<ast::OperationTypeDefinition>(Kind::operation_type_definition);
  node->operation = operation_type();
  expect(TokenKind::colon);
  node->type = named_type();
  return finish_node(node);
}

const ast::TypeDefinition* Parser::type_definition(std::string_view word, bool extension) {
  auto* node = start_node<ast::TypeDefinition>(type_kind(word, extension));
  if (extension) {
    expect_keyword("extend");
  } else {
    node->description = description();
  }
  expect_keyword(word);
  node->name = name();
  if (word == "type" || word == "interface") node->interfaces = implements_interfaces();
  node->directives = directives(true);
  type_body(*node, word);
  if (extension && extends_nothing(*node)) unexpected(token_);
  return finish_node(node);
}

void Parser::type_body(ast::TypeDefinition& type, std::string_view word) {
  if (word == "type" || word == "interface") {
    type.fields = fields_definition();
  } else if (word == "union") {
    type.members = union_members();
  } else if (word == "enum") {
    type.values = enum_values();
  } else if (word == "input") {
    type.input_fields = input_fields_definition();
  }
}

ast::List<ast::Type> Parser::implements_interfaces() {
  if (!skip_keyword("implements")) return {};
  return delimited<ast::Type>(TokenKind::ampersand, [this] { return named_type(); });
}

ast::List<ast::FieldDefinition> Parser::fields_definition() {
  return optional_many<ast::FieldDefinition>(TokenKind::brace_left, TokenKind::brace_right, [this] {
    return field_definition();
  });
}

const ast::FieldDefinition* Parser::field_definition() {
  auto* node = start_node<ast::FieldDefinition>(Kind::field_definition);
  node->description = description();
  node->name = name();
  node->arguments = argument_definitions();
  expect(TokenKind::colon);
  node->type = type();
  node->directives = directives(true);
  return finish_node(node);
}

ast::List<ast::InputValueDefinition> Parser::argument_definitions() {
  return optional_many<ast::InputValueDefinition>(TokenKind::paren_left, TokenKind::paren_right, [this] {
    return input_value_definition();
  });
}

ast::List<ast::InputValueDefinition> Parser::input_fields_definition() {
  return optional_many<ast::InputValueDefinition>(TokenKind::brace_left, TokenKind::brace_right, [this] {
    return input_value_definition();
  });
}

const ast::InputValueDefinition* Parser::input_value_definition() {
  auto* node = start_node<ast::InputValueDefinition>(Kind::input_value_definition);
  node->description = description();
  node->name = name();
  expect(TokenKind::colon);
  node->type = type();
  if (skip(TokenKind::equals)) node->default_value = value(true);
  node->directives = directives(true);
  return finish_node(node);
}

ast::List<ast::Type> Parser::union_members() {
  if (!skip(TokenKind::equals)) return {};
  return delimited<ast::Type>(TokenKind::pipe, [this] { return named_type(); });
}

ast::List<ast::EnumValueDefinition> Parser::enum_values() {
  return optional_many<ast::EnumValueDefinition>(TokenKind::brace_left, TokenKind::brace_right, [this] {
    return enum_value_definition();
  });
}

const ast::EnumValueDefinition* Parser::enum_value_definition() {
  auto* node = start_node<ast::EnumValueDefinition>(Kind::enum_value_definition);
  node->description = description();
  if (peek_keyword("true") || peek_keyword("false") || peek_keyword("null")) {
    fail(token_.start, "Name \"" + std::string(token_.value) + "\" is reserved and cannot be used for an enum value.");
  }
  node->name = name();
  node->directives = directives(true);
  return finish_node(node);
}

const ast::DirectiveDefinition* Parser::directive_definition() {
  auto* node = start_node<ast::DirectiveDefinition>(Kind::directive_definition);
  node->description = description();
  expect_keyword("directive");
  expect(TokenKind::at);
  node->name = name();
  node->arguments = argument_definitions();
  node->repeatable = skip_keyword("repeatable");
  expect_keyword("on");
  node->locations = delimited<ast::Name>(TokenKind::pipe, [this] { return directive_location(); });
  return finish_node(node);
}

const ast::Name* Parser::directive_location() {
  const Token start = token_;
  auto* node = document_.arena.make<ast::Name>();
  *node = name();
  if (!is_directive_location(node->value)) unexpected(start);
  return node;
}

}  // namespace mw::graphql
