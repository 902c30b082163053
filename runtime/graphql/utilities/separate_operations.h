#pragma once

#include <string>
#include <utility>
#include <vector>

#include "runtime/graphql/language/ast.h"

namespace mw::graphql {

/// For each operation, by name ("" for one without), the definitions it needs: itself and the fragments it reaches, in
/// the order of the document. The pointers belong to the document.
using SeparatedOperations = std::vector<std::pair<std::string, std::vector<const ast::Definition*>>>;
SeparatedOperations separate_operations(const ast::Document& document);

}  // namespace mw::graphql
