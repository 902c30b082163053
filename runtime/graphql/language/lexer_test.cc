#include "runtime/graphql/language/lexer.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace mw::graphql;

namespace {

std::vector<std::string> lex(const std::string& text) {
  const Source source{text, "test"};
  Arena arena;
  Lexer lexer(source, arena);
  std::vector<std::string> out;
  for (Token token = lexer.next(); token.kind != TokenKind::end_of_file; token = lexer.next()) {
    out.push_back(
        std::string(token_kind_name(token.kind)) + (token.is_punctuator() ? "" : " " + std::string(token.value))
    );
  }
  return out;
}

std::string lex_error(const std::string& text) {
  try {
    lex(text);
  } catch (const SyntaxFailure& failure) {
    const Location at = failure.error.locations.at(0);
    return failure.error.message + " " + std::to_string(at.line) + ":" + std::to_string(at.column);
  }
  return "no error";
}

using Tokens = std::vector<std::string>;

}  // namespace

TEST_CASE("tokens between what is ignored") {
  CHECK(
      lex("\xEF\xBB\xBF a, # no\n { $b:[1 -2.5e3]... }") ==
      Tokens{"Name a", "{", "$", "Name b", ":", "[", "Int 1", "Float -2.5e3", "]", "...", "}"}
  );
  CHECK(lex("").empty());
}

TEST_CASE("strings are decoded") {
  CHECK(lex(R"("a\n\u0041\u{1F600}\uD83D\uDE00")") == Tokens{"String a\nA\xF0\x9F\x98\x80\xF0\x9F\x98\x80"});
  CHECK(lex("\"\"\"\n    one\n      two \\\"\"\"\n  \"\"\"") == Tokens{"BlockString one\n  two \"\"\""});
  CHECK(lex("\"\" \"x\"") == Tokens{"String ", "String x"});
}

TEST_CASE("what is no token is told at its place") {
  CHECK(lex_error("\n ?") == "Syntax Error: Unexpected character: \"?\". 2:2");
  CHECK(
      lex_error("'a'") ==
      "Syntax Error: Unexpected single quote character ('), did you mean to use a double quote (\")? 1:1"
  );
  CHECK(lex_error("..") == "Syntax Error: Unexpected character: \".\". 1:1");
  CHECK(lex_error("01") == "Syntax Error: Invalid number, unexpected digit after 0: \"1\". 1:2");
  CHECK(lex_error("1.") == "Syntax Error: Invalid number, expected digit but got: <EOF>. 1:3");
  CHECK(lex_error("1x") == "Syntax Error: Invalid number, expected digit but got: \"x\". 1:2");
  CHECK(lex_error("\"a\nb\"") == "Syntax Error: Unterminated string. 1:3");
  CHECK(lex_error("\"\"\"a") == "Syntax Error: Unterminated string. 1:5");
  CHECK(lex_error(R"("\x")") == "Syntax Error: Invalid character escape sequence: \"\\x\". 1:2");
  CHECK(lex_error(R"("\uD83D")") == "Syntax Error: Invalid Unicode escape sequence: \"\\uD83D\". 1:2");
  CHECK(lex_error(R"("\u{110000}")") == "Syntax Error: Invalid Unicode escape sequence: \"\\u{110000}\". 1:2");
}

TEST_CASE("broken UTF-8 is refused everywhere") {
  CHECK(lex_error("\xFF") == "Syntax Error: Invalid character: U+00FF. 1:1");
  CHECK(lex_error("\"\xED\xA0\xBD\"") == "Syntax Error: Invalid character within String: U+D83D. 1:2");
  CHECK(lex_error("#\xC3") == "Syntax Error: Invalid character: U+00C3. 1:2");
  CHECK(lex_error("\"\"\"\xF4\x90\x80\x80\"\"\"") == "Syntax Error: Invalid character within String: U+00F4. 1:4");
}

TEST_CASE("columns count UTF-16 units") {
  CHECK(location_at("a\xC3\xA9\xF0\x9F\x98\x80z", 7) == Location{1, 5});
  CHECK(location_at("a\r\nb\rc\nd", 7) == Location{4, 1});
}
