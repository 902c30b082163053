#include "runtime/graphql/language/parser.h"

#include <limits>
#include <utility>

#include "runtime/graphql/language/parser_core.h"

namespace mw::graphql {
namespace {

std::string describe_kind(TokenKind kind) {
  std::string text(token_kind_name(kind));
  if (kind >= TokenKind::bang && kind <= TokenKind::brace_right) return "\"" + text + "\"";
  return text;
}

std::string describe(const Token& token) {
  std::string text = describe_kind(token.kind);
  if (token.has_value()) text += " \"" + std::string(token.value) + "\"";
  return text;
}

template <class Read>
ParseResult run(Source source, const ParseOptions& options, Read read) {
  auto document = std::make_shared<ast::Document>();
  document->kind = ast::Kind::document;
  document->text = std::move(source);
  document->source = &document->text;
  if (document->text.body.size() >= std::numeric_limits<std::uint32_t>::max()) {
    return {nullptr, syntax_error(document->text, 0, "Document is too long.")};
  }
  document->end = static_cast<std::uint32_t>(document->text.body.size());
  try {
    Parser parser(*document, options);
    read(parser);
  } catch (SyntaxFailure& failure) {
    return {nullptr, std::move(failure.error)};
  }
  return {std::move(document), std::nullopt};
}

}  // namespace

ParseResult parse(Source source, const ParseOptions& options) {
  return run(std::move(source), options, [](Parser& parser) { parser.read_document(); });
}

ParseResult parse(std::string text, const ParseOptions& options) {
  return parse(Source{std::move(text), "GraphQL request"}, options);
}

ParseResult parse_value(std::string text, const ParseOptions& options) {
  return run({std::move(text), "GraphQL value"}, options, [](Parser& parser) { parser.read_value_document(false); });
}

ParseResult parse_const_value(std::string text, const ParseOptions& options) {
  return run({std::move(text), "GraphQL value"}, options, [](Parser& parser) { parser.read_value_document(true); });
}

ParseResult parse_type(std::string text, const ParseOptions& options) {
  return run({std::move(text), "GraphQL type"}, options, [](Parser& parser) { parser.read_type_document(); });
}

Parser::Parser(ast::Document& document, const ParseOptions& options)
    : document_(document), options_(options), lexer_(document.text, document.arena) {
  scratch_.reserve(64);
  advance();
  last_end_ = 0;
}

void Parser::read_document() {
  const std::size_t from = scratch_.size();
  do {
    scratch_.push_back(definition());
  } while (!peek(TokenKind::end_of_file));
  document_.definitions = take_list<ast::Definition>(from);
}

void Parser::read_value_document(bool is_const) {
  document_.root = value(is_const);
  expect(TokenKind::end_of_file);
}

void Parser::read_type_document() {
  document_.root = type();
  expect(TokenKind::end_of_file);
}

void Parser::advance() {
  last_end_ = token_.end;
  if (next_) {
    token_ = *next_;
    next_.reset();
  } else {
    token_ = lexer_.next();
  }
  if (token_.kind == TokenKind::end_of_file) return;
  ++document_.token_count;
  if (options_.max_tokens != 0 && document_.token_count > options_.max_tokens) {
    fail(
        token_.start, "Document contains more that " + std::to_string(options_.max_tokens) + " tokens. Parsing aborted."
    );
  }
}

const Token& Parser::lookahead() {
  if (!next_) next_ = lexer_.next();
  return *next_;
}

Token Parser::expect(TokenKind kind) {
  if (token_.kind != kind) {
    fail(token_.start, "Expected " + describe_kind(kind) + ", found " + describe(token_) + ".");
  }
  const Token token = token_;
  advance();
  return token;
}

bool Parser::skip(TokenKind kind) {
  if (token_.kind != kind) return false;
  advance();
  return true;
}

void Parser::expect_keyword(std::string_view word) {
  if (!peek_keyword(word)) {
    fail(token_.start, "Expected \"" + std::string(word) + "\", found " + describe(token_) + ".");
  }
  advance();
}

bool Parser::skip_keyword(std::string_view word) {
  if (!peek_keyword(word)) return false;
  advance();
  return true;
}

void Parser::unexpected(const Token& token) const {
  fail(token.start, "Unexpected " + describe(token) + ".");
}

void Parser::fail(std::size_t position, std::string_view description) const {
  throw SyntaxFailure{syntax_error(document_.text, position, description)};
}

Parser::Nesting::Nesting(Parser& parser) : parser_(parser) {
  if (++parser.depth_ > parser.options_.max_depth) {
    parser.fail(
        parser.token_.start,
        "Document is nested deeper than " + std::to_string(parser.options_.max_depth) + " levels. Parsing aborted."
    );
  }
}

}  // namespace mw::graphql
