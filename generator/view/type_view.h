#pragma once

#include "generator/api/model.h"
#include "generator/jinja/value.h"

namespace moonwright::view {

/// What the templates of a type (`model.h.j2`, `model.cc.j2`) see as `type`:
///
///     word pascal snake camel plural table name (object type) key description_comment origin
///     header ("generated/todos/todo.h") struct model ("todo_model")
///     includes, relation_includes, enum_includes: lists of lines in include order, for the header and the body
///     enums: [{name, snake, description_comment, values: [{name, cpp, stored, description_comment}]}]
///     members: [{comment, type, name}]
///     columns: [{name, column, kind, flags: ["required"], settings: [".max_length = 255"], member}]
///     relations: [{name, kind, target ("todolist_model"), column, inverse, rows}]  rows: see selection_view
///     unique_together: [["todolistId", "name"]]
///
/// Every text is what stands in the file: templates only place it.
jinja::Value type_view(const api::Service& service, const api::Type& type);

/// "generated/todos/todo.h".
std::string type_header(const api::Service& service, const api::Type& type);
/// "todo_model".
std::string model_name(const api::Type& type);
/// " = 0" for members that would hold anything without it.
std::string initializer(const api::Field& field);
/// A field by its GraphQL name, of an fk that of its key.
std::string column_name(const api::Field& field);

}  // namespace moonwright::view
