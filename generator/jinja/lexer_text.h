#pragma once

#include <string>
#include <string_view>

/// The lexer's small patterns: how long is the number, name, string, operator at the start of a text (0: none).
namespace moonwright::jinja {

std::size_t float_length(std::string_view text);
std::size_t integer_length(std::string_view text);
std::size_t name_length(std::string_view text);
/// With its quotes.
std::size_t string_length(std::string_view text);
std::size_t operator_length(std::string_view text);

std::string without_underscores(std::string_view text);
/// \r\n, \r and \n as `newline`.
std::string with_newlines(std::string_view text, std::string_view newline);
/// Resolves Python's backslash escapes. Throws Error (syntax).
std::string unescaped(std::string_view text, int line);

}  // namespace moonwright::jinja
