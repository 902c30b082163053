#pragma once
#include <string_view>
#include <vector>

#include "runtime/graphql/language/ast.h"

namespace mw::graphql {

/// The variables that @skip and @include of the document name, each once, in order of their first use: a document has
/// one plan for each combination of their values.
std::vector<std::string_view> condition_variables(const ast::Document& document);

}  // namespace mw::graphql
