#include "generator/jinja/lexer_text.h"

#include <algorithm>
#include <charconv>

#include "generator/jinja/error.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

bool is_decimal(char c) {
  return c >= '0' && c <= '9';
}
bool is_binary(char c) {
  return c == '0' || c == '1';
}
bool is_octal(char c) {
  return c >= '0' && c <= '7';
}
bool is_hex(char c) {
  return is_decimal(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Digits with single underscores between them, from `at`; the end.
template <class Digit>
std::size_t digits_end(std::string_view text, std::size_t at, Digit is_digit_of_base) {
  std::size_t end = at;
  while (at < text.size()) {
    if (text[at] == '_' && end == at) ++at;
    if (at >= text.size() || !is_digit_of_base(text[at])) break;
    end = ++at;
  }
  return end;
}

/// As above, but the first character must be a digit.
std::size_t decimals_end(std::string_view text, std::size_t at) {
  return at < text.size() && is_decimal(text[at]) ? digits_end(text, at, is_decimal) : at;
}

/// End of an escape with `width` hexadecimal digits after `\x`.
std::size_t append_hex(std::string& out, std::string_view text, std::size_t at, std::size_t width, int line) {
  std::uint32_t code = 0;
  const std::string_view digits = text.substr(std::min(at, text.size()), width);
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  if (digits.size() < width || result.ptr != digits.data() + width) {
    throw Error(ErrorKind::syntax, width == 2 ? "truncated \\xXX escape" : "truncated \\uXXXX escape", line);
  }
  if (code > 0x10FFFF) throw Error(ErrorKind::syntax, "illegal Unicode character", line);
  append_code_point(out, code);
  return at + width;
}

char simple_escape(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'a':
      return '\a';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'v':
      return '\v';
    case '\\':
    case '\'':
    case '"':
      return c;
    default:
      return 0;
  }
}

}  // namespace

std::size_t float_length(std::string_view text) {
  const std::size_t whole = decimals_end(text, 0);
  if (whole == 0) return 0;
  std::size_t end = whole;
  if (end < text.size() && text[end] == '.') {
    const std::size_t fraction = decimals_end(text, end + 1);
    if (fraction > end + 1) end = fraction;
  }
  if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
    std::size_t exponent = end + 1;
    if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-')) ++exponent;
    const std::size_t exponent_end = decimals_end(text, exponent);
    if (exponent_end > exponent) end = exponent_end;
  }
  return end == whole ? 0 : end;
}

std::size_t integer_length(std::string_view text) {
  if (text.empty() || !is_decimal(text[0])) return 0;
  if (text[0] != '0') return digits_end(text, 0, is_decimal);
  const char base = text.size() > 1 ? text[1] : ' ';
  std::size_t end = 2;
  if (base == 'x' || base == 'X') end = digits_end(text, 2, is_hex);
  if (base == 'o' || base == 'O') end = digits_end(text, 2, is_octal);
  if (base == 'b' || base == 'B') end = digits_end(text, 2, is_binary);
  if (end > 2) return end;
  return digits_end(text, 0, [](char c) { return c == '0'; });
}

std::size_t name_length(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end;
    if (!is_name_part(next_code_point(text, next))) break;
    end = next;
  }
  return end;
}

std::size_t string_length(std::string_view text) {
  if (text.empty() || (text[0] != '\'' && text[0] != '"')) return 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == text[0]) {
      return at + 1;
    }
  }
  return 0;
}

std::size_t operator_length(std::string_view text) {
  for (std::string_view op : {"//", "**", "==", "!=", ">=", "<="}) {
    if (text.substr(0, 2) == op) return 2;
  }
  return !text.empty() && std::string_view("+-/*%~[](){}><=.:|,;").find(text[0]) != std::string_view::npos ? 1 : 0;
}

std::string without_underscores(std::string_view text) {
  std::string out(text);
  out.erase(std::remove(out.begin(), out.end(), '_'), out.end());
  return out;
}

std::string with_newlines(std::string_view text, std::string_view newline) {
  if (text.find('\r') == std::string_view::npos && newline == "\n") return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' || text[at] == '\n') {
      if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
      out += newline;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::string unescaped(std::string_view text, int line) {
  if (text.find('\\') == std::string_view::npos) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '\\' || at + 1 >= text.size()) {
      out += text[at++];
      continue;
    }
    const char c = text[at + 1];
    at += 2;
    if (const char simple = simple_escape(c); simple != 0) {
      out += simple;
    } else if (c == 'x' || c == 'u' || c == 'U') {
      at = append_hex(out, text, at, c == 'x' ? 2 : c == 'u' ? 4 : 8, line);
    } else if (is_octal(c)) {
      char32_t code = static_cast<char32_t>(c - '0');
      for (int i = 0; i < 2 && at < text.size() && is_octal(text[at]); ++i)
        code = code * 8 + static_cast<char32_t>(text[at++] - '0');
      append_code_point(out, code);
    } else if (c != '\n') {
      out += '\\';
      out += c;
    }
  }
  return out;
}

}  // namespace moonwright::jinja
