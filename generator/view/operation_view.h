#pragma once

#include <string>
#include <vector>

#include "generator/api/model.h"
#include "generator/jinja/value.h"

namespace moonwright::view {

/// What the templates of a query or mutation see as `operation`:
///
///     class ("TodosQuery") file ("todos_query") header ("generated/api/query/todos_query.h") comment title
///     ("todos:query") kind ("query", "mutation") origin
///     fields (query): [{signature, member, name, statement, model, answer, snake, rows}]  rows: see selection_view
///     mutation: {signature, name, statement, snake, input, plain, steps: [{name, verb, model, list, prefix, inputs,
///                find_by, parents, answers, created}]}
///
/// `inputs` of a step is the name of a table in `forms` of the group.
jinja::Value operation_view(const api::Service& service, const api::Operation& operation, jinja::Value& forms);

/// One file of bodies: the operations that speak of the types of one module.
struct OperationGroup {
  /// "todos".
  std::string name;
  std::vector<const api::Operation*> operations;
};

/// The queries and mutations of a service by module, in the order of the modules; what answers no row is in "api".
std::vector<OperationGroup> group_operations(const api::Service& service);

/// Its view: {name, includes, operations, forms: [{name, inputs}]}.
jinja::Value group_view(const api::Service& service, const OperationGroup& group);

/// "generated/api/query/todos_query.h".
std::string operation_header(const api::Operation& operation);
/// It has fields that the runtime serves from tables.
bool is_rendered(const api::Service& service, const api::Operation& operation);

}  // namespace moonwright::view
