#pragma once

#include <string_view>
#include <vector>

#include "generator/jinja/options.h"
#include "generator/jinja/token.h"

namespace moonwright::jinja {

/// Cuts a template into tokens; comments are gone, raw blocks are data, white space control is applied. The last token
/// is `end`. Throws Error (syntax) with its line.
std::vector<Token> tokenize(std::string_view source, const Syntax& syntax);

/// Cuts one expression, without delimiters.
std::vector<Token> tokenize_expression(std::string_view source, const Syntax& syntax);

}  // namespace moonwright::jinja
