#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "runtime/graphql/language/source.h"

namespace mw::graphql {

namespace ast {
struct Node;
}

/// One step into a response or an input value: a response key, or an index of a list.
using PathItem = std::variant<std::string, std::size_t>;
using Path = std::vector<PathItem>;

/// What a client is told: the members of an entry of `errors` (specification, section Errors). A plain value.
/// `locations` is empty when the error belongs to no place of a document, `path` when it belongs to no field.
struct GraphQLError {
  std::string message;
  std::vector<Location> locations;
  Path path;
  /// Members of `extensions`, in order; values are text (e.g. "code").
  std::vector<std::pair<std::string, std::string>> extensions;

  bool operator==(const GraphQLError&) const = default;
};

/// An error at the starts of the given nodes. Null nodes and nodes made without a source are left out.
GraphQLError error_at(std::string message, const std::vector<const ast::Node*>& nodes);
GraphQLError error_at(std::string message, const ast::Node& node);

/// "Syntax Error: ..." at a byte offset of a source.
GraphQLError syntax_error(const Source& source, std::size_t offset, std::string_view description);

/// The error as people read it: the message, then a source line with a caret for each location.
std::string print_error(const GraphQLError& error, const Source* source = nullptr);

}  // namespace mw::graphql
