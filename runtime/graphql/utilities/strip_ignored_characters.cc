#include "runtime/graphql/utilities/strip_ignored_characters.h"

#include <utility>

#include "runtime/graphql/language/block_string.h"
#include "runtime/graphql/language/lexer.h"

namespace mw::graphql {

StrippedText strip_ignored_characters(std::string text) {
  const Source source{std::move(text), "GraphQL request"};
  Arena arena;
  Lexer lexer(source, arena);
  StrippedText out;
  bool after_word = false;
  try {
    for (Token token = lexer.next(); token.kind != TokenKind::end_of_file; token = lexer.next()) {
      const bool is_word = !token.is_punctuator();
      if (after_word && (is_word || token.kind == TokenKind::spread)) out.text += ' ';
      if (token.kind == TokenKind::block_string) {
        out.text += print_block_string(token.value, true);
      } else {
        out.text.append(source.body, token.start, token.end - token.start);
      }
      after_word = is_word;
    }
  } catch (SyntaxFailure& failure) {
    out.error = std::move(failure.error);
  }
  return out;
}

}  // namespace mw::graphql
