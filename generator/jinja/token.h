#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace moonwright::jinja {

enum class TokenKind : unsigned char {
  data,  ///< text outside of code
  variable_begin,
  variable_end,
  block_begin,  ///< also the start of a line statement
  block_end,
  name,
  string,   ///< unescaped
  integer,  ///< without underscores, with its prefix
  number,
  op,  ///< text is the operator
  end,
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::string text;
  int line = 1;

  bool is(std::string_view op) const { return kind == TokenKind::op && text == op; }
  bool is_name(std::string_view name) const { return kind == TokenKind::name && text == name; }
};

}  // namespace moonwright::jinja
