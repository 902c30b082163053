#include "runtime/graphql/language/lexer.h"

#include <array>
#include <cstdio>
#include <string>

#include "runtime/graphql/language/block_string.h"
#include "runtime/graphql/language/characters.h"
#include "runtime/graphql/language/escape.h"

namespace mw::graphql {
namespace {

TokenKind punctuator(char c) {
  switch (c) {
    case '!':
      return TokenKind::bang;
    case '$':
      return TokenKind::dollar;
    case '&':
      return TokenKind::ampersand;
    case '(':
      return TokenKind::paren_left;
    case ')':
      return TokenKind::paren_right;
    case ':':
      return TokenKind::colon;
    case '=':
      return TokenKind::equals;
    case '@':
      return TokenKind::at;
    case '[':
      return TokenKind::bracket_left;
    case ']':
      return TokenKind::bracket_right;
    case '{':
      return TokenKind::brace_left;
    case '|':
      return TokenKind::pipe;
    case '}':
      return TokenKind::brace_right;
    default:
      return TokenKind::end_of_file;
  }
}

/// How a message shows the character: quoted if it is printable ASCII, else by its number.
std::string describe_character(std::string_view body, std::size_t position) {
  const CodePoint c = code_point_at(body, position);
  if (c.length == 0) return "<EOF>";
  if (c.value == '"') return "'\"'";
  if (c.value >= 0x20 && c.value <= 0x7E) return std::string("\"") + static_cast<char>(c.value) + "\"";
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(c.value));
  return text.data();
}

bool starts_with_at(std::string_view body, std::size_t position, std::string_view what) {
  return body.compare(position, what.size(), what) == 0;
}

/// Past white space, line ends, commas and byte order marks.
std::size_t skip_ignored(std::string_view body, std::size_t position) {
  while (position < body.size()) {
    const char c = body[position];
    if (is_white_space(c) || c == '\n' || c == '\r' || c == ',') {
      ++position;
    } else if (c == '\xEF' && starts_with_at(body, position, "\xEF\xBB\xBF")) {
      position += 3;
    } else {
      break;
    }
  }
  return position;
}

}  // namespace

std::string_view token_kind_name(TokenKind kind) {
  static constexpr std::array<std::string_view, 21> names = {
      "<EOF>", "!", "$", "&", "(",    ")",   "...",   ":",      "=",           "@",      "[",
      "]",     "{", "|", "}", "Name", "Int", "Float", "String", "BlockString", "Comment"};
  return names[static_cast<std::size_t>(kind)];
}

Token Lexer::finish(TokenKind kind, std::size_t start, std::size_t end) {
  return finish(kind, start, end, body_.substr(start, end - start));
}

Token Lexer::finish(TokenKind kind, std::size_t start, std::size_t end, std::string_view value) {
  position_ = end;
  return Token{kind, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), value};
}

void Lexer::fail(std::size_t position, std::string_view description) const {
  throw SyntaxFailure{syntax_error(source_, position, description)};
}

void Lexer::fail_at_character(std::size_t position) const {
  if (body_[position] == '\'') {
    fail(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
  }
  const bool valid = code_point_at(body_, position).valid;
  fail(
      position,
      std::string(valid ? "Unexpected" : "Invalid") + " character: " + describe_character(body_, position) + "."
  );
}

Token Lexer::next() {
  for (;;) {
    const Token token = next_with_comments();
    if (token.kind != TokenKind::comment) return token;
  }
}

Token Lexer::next_with_comments() {
  const std::size_t start = skip_ignored(body_, position_);
  if (start >= body_.size()) return finish(TokenKind::end_of_file, body_.size(), body_.size(), {});
  const char c = body_[start];
  if (is_name_start(c)) return read_name(start);
  if (is_digit(c) || c == '-') return read_number(start);
  if (c == '#') return read_comment(start);
  if (c == '"') return starts_with_at(body_, start, "\"\"\"") ? read_block_string(start) : read_string(start);
  if (c == '.' && starts_with_at(body_, start, "...")) return finish(TokenKind::spread, start, start + 3);
  const TokenKind kind = punctuator(c);
  if (kind == TokenKind::end_of_file) fail_at_character(start);
  return finish(kind, start, start + 1);
}

Token Lexer::read_name(std::size_t start) {
  std::size_t end = start + 1;
  while (end < body_.size() && is_name_continue(body_[end])) ++end;
  return finish(TokenKind::name, start, end);
}

Token Lexer::read_comment(std::size_t start) {
  std::size_t end = start + 1;
  while (end < body_.size() && body_[end] != '\n' && body_[end] != '\r') {
    const CodePoint c = code_point_at(body_, end);
    if (!c.valid) break;  // reported when the next token starts there
    end += c.length;
  }
  return finish(TokenKind::comment, start, end, body_.substr(start + 1, end - start - 1));
}

std::size_t Lexer::read_digits(std::size_t position) const {
  if (position >= body_.size() || !is_digit(body_[position])) {
    fail(position, "Invalid number, expected digit but got: " + describe_character(body_, position) + ".");
  }
  while (position < body_.size() && is_digit(body_[position])) ++position;
  return position;
}

Token Lexer::read_number(std::size_t start) {
  const auto at = [this](std::size_t position) { return position < body_.size() ? body_[position] : '\0'; };
  std::size_t position = start;
  bool is_float = false;
  if (at(position) == '-') ++position;
  if (at(position) == '0') {
    ++position;
    if (is_digit(at(position))) {
      fail(position, "Invalid number, unexpected digit after 0: " + describe_character(body_, position) + ".");
    }
  } else {
    position = read_digits(position);
  }
  if (at(position) == '.') {
    is_float = true;
    position = read_digits(position + 1);
  }
  if (at(position) == 'e' || at(position) == 'E') {
    is_float = true;
    ++position;
    if (at(position) == '+' || at(position) == '-') ++position;
    position = read_digits(position);
  }
  // 1.5.2 and 0xF1 are mistakes, not two tokens.
  if (at(position) == '.' || is_name_start(at(position))) {
    fail(position, "Invalid number, expected digit but got: " + describe_character(body_, position) + ".");
  }
  return finish(is_float ? TokenKind::float_number : TokenKind::int_number, start, position);
}

Token Lexer::read_string(std::size_t start) {
  std::size_t position = start + 1;
  while (position < body_.size()) {
    const char c = body_[position];
    if (c == '"') {
      return finish(TokenKind::string, start, position + 1, body_.substr(start + 1, position - start - 1));
    }
    if (c == '\\') return read_escaped_string(start, position);
    if (c == '\n' || c == '\r') break;
    const CodePoint code = code_point_at(body_, position);
    if (!code.valid) {
      fail(position, "Invalid character within String: " + describe_character(body_, position) + ".");
    }
    position += code.length;
  }
  fail(position, "Unterminated string.");
}

Token Lexer::read_escaped_string(std::size_t start, std::size_t position) {
  std::string value(body_.substr(start + 1, position - start - 1));
  while (position < body_.size()) {
    const char c = body_[position];
    if (c == '"') return finish(TokenKind::string, start, position + 1, arena_.copy(value));
    if (c == '\n' || c == '\r') break;
    if (c == '\\') {
      const Escape escape = read_escape(body_, position);
      if (!escape.error.empty()) fail(position, escape.error);
      append_utf8(value, escape.code_point);
      position += escape.length;
      continue;
    }
    const CodePoint code = code_point_at(body_, position);
    if (!code.valid) {
      fail(position, "Invalid character within String: " + describe_character(body_, position) + ".");
    }
    value.append(body_, position, code.length);
    position += code.length;
  }
  fail(position, "Unterminated string.");
}

Token Lexer::read_block_string(std::size_t start) {
  std::string raw;
  std::size_t position = start + 3;
  while (position < body_.size()) {
    const char c = body_[position];
    if (c == '"' && starts_with_at(body_, position, "\"\"\"")) {
      return finish(TokenKind::block_string, start, position + 3, arena_.copy(dedent_block_string(raw)));
    }
    if (c == '\\' && starts_with_at(body_, position, "\\\"\"\"")) {
      raw += "\"\"\"";
      position += 4;
      continue;
    }
    const CodePoint code = code_point_at(body_, position);
    if (!code.valid) {
      fail(position, "Invalid character within String: " + describe_character(body_, position) + ".");
    }
    raw.append(body_, position, code.length);
    position += code.length;
  }
  fail(position, "Unterminated string.");
}

}  // namespace mw::graphql
