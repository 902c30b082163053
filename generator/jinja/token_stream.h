#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/jinja/token.h"

namespace moonwright::jinja {

/// The parser's view of the tokens. Failures throw Error (syntax) at the current line.
class TokenStream {
 public:
  explicit TokenStream(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  const Token& current() const { return tokens_[at_]; }
  const Token& look() const { return tokens_[at_ + 1 < tokens_.size() ? at_ + 1 : at_]; }
  const Token& next();
  bool at(TokenKind kind) const { return current().kind == kind; }
  bool at_op(std::string_view op) const { return current().is(op); }
  bool at_name(std::string_view name) const { return current().is_name(name); }
  bool skip_op(std::string_view op);
  bool skip_name(std::string_view name);
  const Token& expect(TokenKind kind);
  void expect_op(std::string_view op);
  void expect_name(std::string_view name);
  int line() const { return current().line; }
  [[noreturn]] void fail(std::string message) const;

 private:
  [[noreturn]] void fail_expected(std::string_view what) const;

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

/// What a user calls a token: its operator or name, "end of statement block", "string".
std::string describe(const Token& token);

}  // namespace moonwright::jinja
