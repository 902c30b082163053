#pragma once

#include <memory>
#include <string>
#include <vector>

#include "generator/jinja/environment.h"
#include "generator/jinja/symbols.h"
#include "generator/jinja/token.h"
#include "generator/jinja/tree.h"

namespace moonwright::jinja {

/// Builds the tree of a template. Throws Error (syntax, assertion) with template and line.
std::unique_ptr<const TemplateTree> parse_template(
    std::string_view source, const std::string& name, const Environment& environment, Symbols& symbols
);

/// Builds the tree of a single expression.
ExpressionPtr parse_expression(std::string_view source, const Environment& environment, Symbols& symbols);

}  // namespace moonwright::jinja
