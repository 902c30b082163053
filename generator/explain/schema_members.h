#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "generator/api/model.h"
#include "generator/explain/explanation.h"

namespace moonwright::explain {

/// A type, field, argument, input field or enum value of the schema, by its coordinate.
struct SchemaMember {
  /// "Todo", "Todo.name", "Query.todos.limit", "TodoStatus.DONE".
  std::string coordinate;
  /// "type", "field", "argument", "input type", "input field", "enum", "enum value", "scalar".
  std::string kind;
  /// "[Todo!]!"; empty for types.
  std::string type;
  api::Origin origin;
  /// The coordinate (of a type or field) whose origin this is, if it has none of its own: `TodoConnection.nodes` is
  /// there because `Query.todos` is.
  std::string follows_from;
};

/// All of a service's schema, in its order. A member without any origin belongs to every API of its kind.
std::vector<SchemaMember> schema_members(const api::Service& service);

/// Of `Query.todos(name:)`, `todos`, `Todo.name` the member; nothing if there is none.
std::optional<Explanation> explain_member(
    const rules::Understanding& understanding, const api::Model& model, const std::string& coordinate
);
/// All coordinates, for proposals.
std::vector<std::string> coordinates(const api::Model& model);

}  // namespace moonwright::explain
