#pragma once

#include <string>
#include <vector>

#include "generator/api/model.h"
#include "generator/jinja/value.h"

namespace moonwright::view {

/// What the templates of a query or mutation see as `operation`:
///
///     class ("TodosQuery") file ("todos_query") header ("generated/api/query/todos_query.h") comment title
///     ("todos:query") kind ("query", "mutation") named (has a header of its own) origin
///     fields (query): [{comment, member, name, statement, model, answer, snake, rows, shares_tables}]
///         rows: see selection_view; shares_tables: those of the field before with the same `snake`
///     parts for code in app/: see hand_view.h
///     mutation: {comment, name, statement, snake, input, plain, steps: [{name, verb, model, list, prefix, inputs,
///                find_by, parents, answers, created, entry}]}
///
/// `inputs` of a step is the name of a table in `forms` of the group; `entry` is all of a step as the table has it.
jinja::Value operation_view(const api::Service& service, const api::Operation& operation, jinja::Value& forms);

/// The operations that store or answer one type first of all. Their bodies stand in the unit of the type.
struct OperationGroup {
  /// Index into `Service::types`; `api::none`: operations that speak of no type.
  api::Index type = api::none;
  std::vector<const api::Operation*> operations;
};

/// The queries and mutations of a service by type: a group for every type (it may be empty), in their order, and behind
/// them the one without type if there is something in it.
std::vector<OperationGroup> group_operations(const api::Service& service);

/// Its view: {name ("todo", "api"), includes (of all their headers), models (all that the bodies speak of), operations,
/// defaults (those without a header of their own), forms: [{name, inputs}]}.
jinja::Value group_view(const api::Service& service, const OperationGroup& group);

/// Where an operation is declared. One that the spec names has a header of its own,
/// "generated/api/query/todos_query.h"; the default ones of a type share "generated/api/todo_operations.h".
std::string operation_header(const api::Service& service, const api::Operation& operation);
/// The root fields of its own that the runtime serves from tables.
std::vector<const api::RootField*> served_fields(const api::Service& service, const api::Operation& operation);
/// `todos(limit: Int, offset: Int): [Todo!]!`.
std::string signature(const api::RootField& field);
/// It has a header: fields that the runtime serves from tables, or something for code in app/.
bool is_rendered(const api::Service& service, const api::Operation& operation);

}  // namespace moonwright::view
