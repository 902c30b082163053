#include "generator/jinja/token_stream.h"

#include "generator/jinja/error.h"

namespace moonwright::jinja {

namespace {

std::string describe(TokenKind kind) {
  switch (kind) {
    case TokenKind::data:
      return "template data / text";
    case TokenKind::variable_begin:
      return "begin of print statement";
    case TokenKind::variable_end:
      return "end of print statement";
    case TokenKind::block_begin:
      return "begin of statement block";
    case TokenKind::block_end:
      return "end of statement block";
    case TokenKind::name:
      return "name";
    case TokenKind::string:
      return "string";
    case TokenKind::integer:
      return "integer";
    case TokenKind::number:
      return "float";
    case TokenKind::op:
      return "operator";
    case TokenKind::end:
      return "end of template";
  }
  return {};
}

}  // namespace

std::string describe(const Token& token) {
  const bool shows_itself = token.kind == TokenKind::name || token.kind == TokenKind::op;
  return shows_itself ? token.text : describe(token.kind);
}

const Token& TokenStream::next() {
  const Token& token = tokens_[at_];
  if (at_ + 1 < tokens_.size()) ++at_;
  return token;
}

bool TokenStream::skip_op(std::string_view op) {
  if (!at_op(op)) return false;
  next();
  return true;
}

bool TokenStream::skip_name(std::string_view name) {
  if (!at_name(name)) return false;
  next();
  return true;
}

const Token& TokenStream::expect(TokenKind kind) {
  if (!at(kind)) fail_expected(describe(kind));
  return next();
}

void TokenStream::expect_op(std::string_view op) {
  if (!skip_op(op)) fail_expected(op);
}

void TokenStream::expect_name(std::string_view name) {
  if (!skip_name(name)) fail_expected(name);
}

void TokenStream::fail(std::string message) const {
  throw Error(ErrorKind::syntax, std::move(message), line());
}

void TokenStream::fail_expected(std::string_view what) const {
  if (at(TokenKind::end)) fail("unexpected end of template, expected '" + std::string(what) + "'.");
  fail("expected token '" + std::string(what) + "', got '" + describe(current()) + "'");
}

}  // namespace moonwright::jinja
