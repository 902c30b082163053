#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "runtime/graphql/language/arena.h"
#include "runtime/graphql/language/error.h"
#include "runtime/graphql/language/token.h"

namespace mw::graphql {

/// Thrown by Lexer::next and caught by the functions of parser.h; never leaves the language library otherwise
/// than through a Lexer used directly.
struct SyntaxFailure {
  GraphQLError error;
};

/// Cuts a source into tokens, one at a time; text that is escaped is decoded into the arena. Source and arena must
/// outlive the lexer and the tokens.
class Lexer {
 public:
  Lexer(const Source& source, Arena& arena) : source_(source), body_(source.body), arena_(arena) {}

  /// The next token that is not a comment; end_of_file again and again at the end. Throws SyntaxFailure.
  Token next();
  /// As next, comments included.
  Token next_with_comments();

 private:
  Token read_comment(std::size_t start);
  Token read_number(std::size_t start);
  std::size_t read_digits(std::size_t position) const;
  Token read_name(std::size_t start);
  Token read_string(std::size_t start);
  Token read_escaped_string(std::size_t start, std::size_t position);
  Token read_block_string(std::size_t start);
  Token finish(TokenKind kind, std::size_t start, std::size_t end);
  Token finish(TokenKind kind, std::size_t start, std::size_t end, std::string_view value);
  [[noreturn]] void fail(std::size_t position, std::string_view description) const;
  [[noreturn]] void fail_at_character(std::size_t position) const;

  const Source& source_;
  std::string_view body_;
  Arena& arena_;
  std::size_t position_ = 0;
};

}  // namespace mw::graphql
