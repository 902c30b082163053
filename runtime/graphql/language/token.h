#pragma once

#include <cstdint>
#include <string_view>

namespace mw::graphql {

enum class TokenKind : std::uint8_t {
  end_of_file,
  bang,
  dollar,
  ampersand,
  paren_left,
  paren_right,
  spread,
  colon,
  equals,
  at,
  bracket_left,
  bracket_right,
  brace_left,
  pipe,
  brace_right,
  name,
  int_number,
  float_number,
  string,
  block_string,
  comment,
};

struct Token {
  TokenKind kind = TokenKind::end_of_file;
  std::uint32_t start = 0;  // byte offsets
  std::uint32_t end = 0;
  /// Name, digits, comment without its sign, or the content of a string; a view into the source or the arena.
  std::string_view value;

  bool has_value() const { return kind >= TokenKind::name; }
  bool is_punctuator() const { return kind >= TokenKind::bang && kind <= TokenKind::brace_right; }
};

/// "Name", "Int", "{", "<EOF>", ...
std::string_view token_kind_name(TokenKind kind);

}  // namespace mw::graphql
