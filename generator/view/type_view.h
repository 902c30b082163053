#pragma once

#include "generator/api/model.h"
#include "generator/jinja/value.h"
#include "generator/view/operation_view.h"

namespace moonwright::view {

/// What the templates of a type (`model.h.j2`, `model.cc.j2`) see as `type`:
///
///     word pascal snake camel plural table name (object type) key description_comment origin
///     header ("generated/todos/todo.h") struct model ("todo_model")
///     includes, system_includes, body_includes: lists of lines in include order, for the header and the body
///     other_models: models of other types that the body points to, sorted
///     api: the operations whose bodies stand in the unit of the type, see group_view
///     enums: [{name, snake, description_comment, values: [{name, cpp, stored, description_comment}]}]
///     members: [{comment, type, name}]
///     columns: [{name, column, kind, settings: [".max_length = 255"], member, entry}]
///     keys: ["studentId", "courseId"] (of a composite key)
///     relations: [{name, snake, kind, target ("todolist_model"), column, join ("{.table = ...}"), between (its model),
///     ids,
///                required, inverse, private, rows, shares_tables}]  rows: see selection_view;
///         shares_tables: those of the relation before with the same `snake`
///     unique_together: [["todolistId", "name"]]
///     sorted_within, write_settings, referenced_by: see write_view.h
///     derived: [{comment, result, name}]: what code in app/ computes for a batch of rows
///
/// Every text is what stands in the file: templates only place it.
///
/// The body names the models of other types without their headers, so that an edit of a type does not compile what
/// points to it.
jinja::Value type_view(const api::Service& service, const api::Type& type, const OperationGroup& operations);

/// "generated/todos/todo.h".
std::string type_header(const api::Service& service, const api::Type& type);
/// "todo_model".
std::string model_name(const api::Type& type);
/// A scalar that code in app/ computes for a batch of rows.
bool is_derived_scalar(const api::Field& field);
/// "todo_status_enum", the table of an enum; and one of its enumerators.
std::string enum_name(const api::Enum& declared);
std::string enumerator(const api::EnumValue& value);
/// " = 0" for members that would hold anything without it.
std::string initializer(const api::Field& field);
/// A field by its GraphQL name, of an fk that of its key.
std::string column_name(const api::Field& field);

}  // namespace moonwright::view
