#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/language/lexer.h"
#include "runtime/graphql/language/parser.h"

namespace mw::graphql {

/// The recursive descent behind parser.h: the grammar's rules as methods, executable ones in parser_executable.cc and
/// parser_value.cc, schema ones in parser_schema.cc. Throws SyntaxFailure, which parser.cc catches.
class Parser {
 public:
  Parser(ast::Document& document, const ParseOptions& options);

  void read_document();
  void read_value_document(bool is_const);
  void read_type_document();

 private:
  // Tokens.
  void advance();
  const Token& lookahead();
  bool peek(TokenKind kind) const { return token_.kind == kind; }
  Token expect(TokenKind kind);
  bool skip(TokenKind kind);
  void expect_keyword(std::string_view word);
  bool skip_keyword(std::string_view word);
  bool peek_keyword(std::string_view word) const { return peek(TokenKind::name) && token_.value == word; }
  bool peek_description() const { return peek(TokenKind::string) || peek(TokenKind::block_string); }
  [[noreturn]] void unexpected(const Token& token) const;
  [[noreturn]] void fail(std::size_t position, std::string_view description) const;

  /// Guards the stack: one per nested construct.
  class Nesting {
   public:
    explicit Nesting(Parser& parser);
    ~Nesting() { --parser_.depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

   private:
    Parser& parser_;
  };

  // Nodes.
  template <class T>
  T* start_node(ast::Kind kind) {
    T* node = document_.arena.make<T>();
    node->source = &document_.text;
    node->start = token_.start;
    node->kind = kind;
    return node;
  }
  template <class T>
  T* finish_node(T* node) {
    node->end = last_end_;
    return node;
  }

  /// The nodes collected since `from` move from the scratch stack into the arena.
  template <class T>
  ast::List<T> take_list(std::size_t from) {
    const std::size_t count = scratch_.size() - from;
    if (count == 0) return {};
    const T** items = document_.arena.make_array<const T*>(count);
    for (std::size_t i = 0; i < count; ++i) items[i] = static_cast<const T*>(scratch_[from + i]);
    scratch_.resize(from);
    return ast::List<T>(items, count);
  }

  /// open item+ close
  template <class T, class Read>
  ast::List<T> many(TokenKind open, TokenKind close, Read read) {
    expect(open);
    const std::size_t from = scratch_.size();
    do {
      scratch_.push_back(read());
    } while (!skip(close));
    return take_list<T>(from);
  }
  /// (open item+ close)?
  template <class T, class Read>
  ast::List<T> optional_many(TokenKind open, TokenKind close, Read read) {
    if (!peek(open)) return {};
    return many<T>(open, close, read);
  }
  /// open item* close
  template <class T, class Read>
  ast::List<T> any(TokenKind open, TokenKind close, Read read) {
    expect(open);
    const std::size_t from = scratch_.size();
    while (!skip(close)) scratch_.push_back(read());
    return take_list<T>(from);
  }
  /// item (separator item)*, with an optional separator before the first
  template <class T, class Read>
  ast::List<T> delimited(TokenKind separator, Read read) {
    skip(separator);
    const std::size_t from = scratch_.size();
    do {
      scratch_.push_back(read());
    } while (skip(separator));
    return take_list<T>(from);
  }

  // Executable definitions.
  const ast::Definition* definition();
  const ast::Definition* keyword_definition(std::string_view word);
  const ast::OperationDefinition* operation_definition();
  ast::Operation operation_type();
  const ast::FragmentDefinition* fragment_definition();
  ast::List<ast::VariableDefinition> variable_definitions();
  const ast::VariableDefinition* variable_definition();
  const ast::SelectionSet* selection_set();
  const ast::Selection* selection();
  const ast::Field* field();
  const ast::Selection* fragment();
  ast::Name fragment_name();
  ast::List<ast::Argument> arguments(bool is_const);
  ast::List<ast::Directive> directives(bool is_const);
  const ast::Directive* directive(bool is_const);

  // Names, values and types.
  ast::Name name();
  const ast::Value* value(bool is_const);
  const ast::Value* scalar_value(ast::Kind kind);
  const ast::Value* name_value();
  const ast::Value* list_value(bool is_const);
  const ast::Value* object_value(bool is_const);
  const ast::Value* variable();
  const ast::Value* string_value();
  const ast::Type* type();
  const ast::Type* named_type();
  const ast::Value* description();

  // Schema definitions. A definition and an extension share their rule: `extension` says which is read.
  const ast::Definition* extension();
  const ast::SchemaDefinition* schema_definition(bool extension);
  const ast::OperationTypeDefinition* operation_type_definition();
  const ast::TypeDefinition* type_definition(std::string_view word, bool extension);
  void type_body(ast::TypeDefinition& type, std::string_view word);
  ast::List<ast::Type> implements_interfaces();
  ast::List<ast::FieldDefinition> fields_definition();
  const ast::FieldDefinition* field_definition();
  ast::List<ast::InputValueDefinition> argument_definitions();
  ast::List<ast::InputValueDefinition> input_fields_definition();
  const ast::InputValueDefinition* input_value_definition();
  ast::List<ast::Type> union_members();
  ast::List<ast::EnumValueDefinition> enum_values();
  const ast::EnumValueDefinition* enum_value_definition();
  const ast::DirectiveDefinition* directive_definition();
  const ast::Name* directive_location();

  ast::Document& document_;
  const ParseOptions& options_;
  Lexer lexer_;
  Token token_;
  std::optional<Token> next_;
  std::uint32_t last_end_ = 0;
  std::size_t depth_ = 0;
  std::size_t directive_count_ = 0;
  std::vector<const ast::Node*> scratch_;
};

}  // namespace mw::graphql
