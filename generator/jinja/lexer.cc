#include "generator/jinja/lexer.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "generator/jinja/error.h"
#include "generator/jinja/lexer_text.h"
#include "generator/jinja/text.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

enum class Tag { comment, block, variable, line_statement, line_comment };

/// What opens a piece of code.
struct Opening {
  Tag tag;
  std::string_view text;
};

/// A place where data ends: [start, end) is the delimiter with its sign.
struct Match {
  Tag tag = Tag::block;
  bool raw = false;
  std::size_t start = 0;
  std::size_t end = 0;
  char sign = 0;
};

bool is_white(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\x1c' && c <= '\x1f');
}

class Lexer {
 public:
  Lexer(std::string source, const Syntax& syntax) : source_(std::move(source)), syntax_(syntax) { prepare(); }

  std::vector<Token> run() {
    while (at_ < source_.size()) lex_data();
    push(TokenKind::end, {});
    return std::move(tokens_);
  }

  std::vector<Token> run_expression() {
    while (at_ < source_.size()) {
      if (is_white(source_[at_])) {
        advance(at_ + 1);
      } else {
        lex_code_token();
      }
    }
    push(TokenKind::end, {});
    return std::move(tokens_);
  }

 private:
  void prepare() {
    openings_ = {
        {Tag::comment, syntax_.comment_start},
        {Tag::block, syntax_.block_start},
        {Tag::variable, syntax_.variable_start},
    };
    if (!syntax_.line_statement_prefix.empty())
      openings_.push_back({Tag::line_statement, syntax_.line_statement_prefix});
    if (!syntax_.line_comment_prefix.empty()) openings_.push_back({Tag::line_comment, syntax_.line_comment_prefix});
    // The longest wins, so that `<%=` may open a variable where `<%` opens a block. At the same length Jinja sorts by
    // the names of its tokens, backwards: variable, line statement, line comment, comment, block.
    const auto rank = [](Tag tag) {
      switch (tag) {
        case Tag::variable:
          return 0;
        case Tag::line_statement:
          return 1;
        case Tag::line_comment:
          return 2;
        case Tag::comment:
          return 3;
        case Tag::block:
          return 4;
      }
      return 5;
    };
    std::sort(openings_.begin(), openings_.end(), [&](const Opening& a, const Opening& b) {
      return a.text.size() != b.text.size() ? a.text.size() > b.text.size() : rank(a.tag) < rank(b.tag);
    });
    for (const Opening& opening : openings_) {
      if (!opening.text.empty()) may_open_[static_cast<unsigned char>(opening.text[0])] = true;
    }
    for (char c : {' ', '\t', '\v', '\f'}) may_open_[static_cast<unsigned char>(c)] |= openings_.size() > 3;
  }

  bool starts(std::size_t at, std::string_view text) const { return source_.compare(at, text.size(), text) == 0; }
  std::size_t skip_white(std::size_t at) const {
    while (at < source_.size() && is_white(source_[at])) ++at;
    return at;
  }

  /// Moves on, counting lines.
  void advance(std::size_t to) {
    line_ += static_cast<int>(std::count(source_.begin() + offset(at_), source_.begin() + offset(to), '\n'));
    line_starting_ = to > at_ && source_[to - 1] == '\n';
    at_ = to;
  }
  static std::ptrdiff_t offset(std::size_t at) { return static_cast<std::ptrdiff_t>(at); }

  void push(TokenKind kind, std::string text) { tokens_.push_back({kind, std::move(text), line_}); }

  [[noreturn]] void fail(std::string message) const { throw Error(ErrorKind::syntax, std::move(message), line_); }

  /// Length of the opening at `at` with what belongs before it (line statements: indentation), 0 if there is none.
  std::size_t opening_length(const Opening& opening, std::size_t at) const {
    std::size_t text_at = at;
    if (opening.tag == Tag::line_statement) {
      if (at > 0 && source_[at - 1] != '\n') return 0;
      while (text_at < source_.size() &&
             (source_[text_at] == ' ' || source_[text_at] == '\t' || source_[text_at] == '\v'))
        ++text_at;
    } else if (opening.tag == Tag::line_comment) {
      if (at > 0 && source_[at - 1] != '\n' && is_white(source_[at - 1])) return 0;
      while (text_at < source_.size() && is_white(source_[text_at]) && source_[text_at] != '\n') ++text_at;
    }
    return starts(text_at, opening.text) ? text_at + opening.text.size() - at : 0;
  }

  bool match_raw(std::size_t at, Match& match) const {
    if (!starts(at, syntax_.block_start)) return false;
    std::size_t next = at + syntax_.block_start.size();
    char sign = 0;
    if (next < source_.size() && (source_[next] == '-' || source_[next] == '+')) sign = source_[next++];
    next = skip_white(next);
    if (!starts(next, "raw")) return false;
    next = skip_white(next + 3);
    if (starts(next, "-" + syntax_.block_end)) {
      next = skip_white(next + 1 + syntax_.block_end.size());
    } else if (starts(next, syntax_.block_end)) {
      next += syntax_.block_end.size();
    } else {
      return false;
    }
    match = {Tag::block, true, at, next, sign};
    return true;
  }

  bool match_at(std::size_t at, Match& match) const {
    if (match_raw(at, match)) return true;
    for (const Opening& opening : openings_) {
      const std::size_t length = opening.text.empty() ? 0 : opening_length(opening, at);
      if (length == 0) continue;
      std::size_t end = at + length;
      char sign = 0;
      if (end < source_.size() && (source_[end] == '-' || source_[end] == '+')) sign = source_[end++];
      match = {opening.tag, false, at, end, sign};
      return true;
    }
    return false;
  }

  bool find_opening(Match& match) const {
    for (std::size_t at = at_; at < source_.size(); ++at) {
      if (may_open_[static_cast<unsigned char>(source_[at])] && match_at(at, match)) return true;
    }
    return false;
  }

  /// The data before a tag, with white space control applied.
  void push_data(std::size_t end, char sign, bool may_lstrip) {
    std::string_view text(source_.data() + at_, end - at_);
    if (sign == '-') {
      text = strip_right(text);
    } else if (sign != '+' && syntax_.lstrip_blocks && may_lstrip) {
      const std::size_t newline = text.rfind('\n');
      const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
      const bool blank = start < text.size() && strip_left(text.substr(start)).empty();
      if (blank && (start > 0 || line_starting_)) text = text.substr(0, start);
    }
    if (!text.empty()) push(TokenKind::data, with_newlines(text, syntax_.newline_sequence));
  }

  void lex_data() {
    Match match;
    if (!find_opening(match)) {
      push(TokenKind::data, with_newlines(std::string_view(source_).substr(at_), syntax_.newline_sequence));
      return advance(source_.size());
    }
    push_data(match.start, match.sign, match.tag != Tag::variable);
    advance(match.start);
    if (match.raw) {
      advance(match.end);
      return lex_raw();
    }
    switch (match.tag) {
      case Tag::comment:
        advance(match.end);
        return lex_comment();
      case Tag::line_comment:
        return advance(std::min(source_.find('\n', match.end), source_.size()));
      case Tag::variable:
        push(TokenKind::variable_begin, {});
        break;
      default:
        push(TokenKind::block_begin, {});
    }
    advance(match.end);
    lex_code(match.tag);
  }

  /// End of a closing delimiter at `at`, with its sign and what it takes with it; 0 if there is none.
  std::size_t closing_end(std::size_t at, std::string_view close, bool trims, bool plus) const {
    if (source_[at] == '-' && starts(at + 1, close)) return skip_white(at + 1 + close.size());
    if (plus && source_[at] == '+' && starts(at + 1, close)) return at + 1 + close.size();
    if (!starts(at, close)) return 0;
    const std::size_t end = at + close.size();
    return trims && end < source_.size() && source_[end] == '\n' ? end + 1 : end;
  }

  void lex_comment() {
    for (std::size_t at = at_; at < source_.size(); ++at) {
      const std::size_t end = closing_end(at, syntax_.comment_end, syntax_.trim_blocks, true);
      if (end != 0) return advance(end);
    }
    // Jinja takes an opening at the very end as closed.
    if (at_ < source_.size()) fail("Missing end of comment tag");
  }

  void lex_raw() {
    for (std::size_t at = at_; (at = source_.find(syntax_.block_start, at)) != std::string::npos; ++at) {
      std::size_t next = at + syntax_.block_start.size();
      char sign = 0;
      if (next < source_.size() && (source_[next] == '-' || source_[next] == '+')) sign = source_[next++];
      next = skip_white(next);
      if (!starts(next, "endraw")) continue;
      next = skip_white(next + 6);
      const std::size_t end =
          next < source_.size() ? closing_end(next, syntax_.block_end, syntax_.trim_blocks, true) : 0;
      if (end == 0) continue;
      push_data(at, sign, true);
      return advance(end);
    }
    if (at_ < source_.size()) fail("Missing end of raw directive");
  }

  void lex_code(Tag tag) {
    while (at_ < source_.size() || tag == Tag::line_statement) {
      const std::size_t end = brackets_.empty() ? code_end(tag) : npos;
      if (end != npos) {
        push(tag == Tag::variable ? TokenKind::variable_end : TokenKind::block_end, {});
        return advance(end);
      }
      if (at_ >= source_.size()) return;
      if (is_white(source_[at_])) {
        advance(skip_white(at_));
      } else {
        lex_code_token();
      }
    }
  }

  std::size_t code_end(Tag tag) const {
    if (tag == Tag::line_statement) {
      const std::size_t end = skip_white(at_);
      if (end == source_.size()) return end;
      const std::size_t newline = source_.rfind('\n', end - (end > at_ ? 1 : 0));
      return end > at_ && newline != npos && newline >= at_ ? newline + 1 : npos;
    }
    const bool block = tag == Tag::block;
    const std::size_t end =
        closing_end(at_, block ? syntax_.block_end : syntax_.variable_end, block && syntax_.trim_blocks, block);
    return end == 0 ? npos : end;
  }

  void lex_code_token() {
    const std::string_view rest = std::string_view(source_).substr(at_);
    const bool after_dot = at_ > 0 && source_[at_ - 1] == '.';
    std::size_t length = after_dot ? 0 : float_length(rest);
    if (length > 0) {
      push(TokenKind::number, without_underscores(rest.substr(0, length)));
    } else if ((length = integer_length(rest)) > 0) {
      push(TokenKind::integer, without_underscores(rest.substr(0, length)));
    } else if ((length = name_length(rest)) > 0) {
      std::size_t first = 0;
      if (!is_name_start(next_code_point(rest, first))) fail("Invalid character in identifier");
      push(TokenKind::name, std::string(rest.substr(0, length)));
    } else if ((length = string_length(rest)) > 0) {
      push(TokenKind::string, unescaped(with_newlines(rest.substr(1, length - 2), syntax_.newline_sequence), line_));
    } else if ((length = operator_length(rest)) > 0) {
      balance(rest.substr(0, length));
      push(TokenKind::op, std::string(rest.substr(0, length)));
    } else {
      std::size_t end = 0;
      next_code_point(rest, end);
      fail("unexpected char " + repr_text(rest.substr(0, end)) + " at " + std::to_string(at_));
    }
    advance(at_ + length);
  }

  void balance(std::string_view op) {
    if (op == "(" || op == "[" || op == "{") brackets_ += op == "(" ? ')' : op == "[" ? ']' : '}';
    if (op != ")" && op != "]" && op != "}") return;
    if (brackets_.empty()) fail("unexpected '" + std::string(op) + "'");
    const char expected = brackets_.back();
    brackets_.pop_back();
    if (expected != op[0]) fail("unexpected '" + std::string(op) + "', expected '" + std::string(1, expected) + "'");
  }

  static constexpr std::size_t npos = std::string::npos;
  std::string source_;
  const Syntax& syntax_;
  std::vector<Opening> openings_;
  std::array<bool, 256> may_open_{};
  std::vector<Token> tokens_;
  std::string brackets_;  ///< closing brackets still expected, innermost last
  std::size_t at_ = 0;
  int line_ = 1;
  bool line_starting_ = true;
};

}  // namespace

std::vector<Token> tokenize(std::string_view source, const Syntax& syntax) {
  std::string text = with_newlines(source, "\n");
  if (!syntax.keep_trailing_newline && !text.empty() && text.back() == '\n') text.pop_back();
  return Lexer(std::move(text), syntax).run();
}

std::vector<Token> tokenize_expression(std::string_view source, const Syntax& syntax) {
  return Lexer(with_newlines(source, "\n"), syntax).run_expression();
}

}  // namespace moonwright::jinja
