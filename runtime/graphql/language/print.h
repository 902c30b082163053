#pragma once

#include <string>
#include <vector>

#include "runtime/graphql/language/ast.h"

namespace mw::graphql {

/// The canonical text of a node of any kind: two spaces of indentation, no comments.
std::string print(const ast::Node& node);

/// A document of some of the definitions of another one.
std::string print_definitions(const std::vector<const ast::Definition*>& definitions);

}  // namespace mw::graphql
