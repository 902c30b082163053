#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/language/error.h"
#include "runtime/graphql/type/schema.h"
#include "runtime/graphql/type/value.h"

namespace mw::graphql {

/// Coerced variables or arguments, or errors (then the values mean nothing).
struct CoercedValues {
  Object values;
  std::vector<GraphQLError> errors;

  explicit operator bool() const { return errors.empty(); }
};

/// The variables of an operation (specification: CoerceVariableValues). At most `max_errors` errors are listed.
CoercedValues coerce_variables(
    const Schema& schema,
    const ast::List<ast::VariableDefinition>& definitions,
    const Object& inputs,
    std::size_t max_errors = 50
);

/// The arguments of a field or directive (specification: CoerceArgumentValues); `node` is the field or directive for
/// errors. Variables are coerced ones. Stops at the first error.
CoercedValues coerce_argument_values(
    const NamedList<InputValue>& definitions,
    const ast::List<ast::Argument>& arguments,
    const ast::Node& node,
    const Object& variables
);

/// The arguments of a directive if it stands in the list; nothing if it does not. For a validated document.
std::optional<CoercedValues> directive_values(
    const DirectiveType& definition, const ast::List<ast::Directive>& directives, const Object& variables
);

/// Whether `@skip` and `@include` let a selection stand (specification: CollectFields). Wrong arguments are reported in
/// `error`, if given.
bool should_include(
    const Schema& schema,
    const ast::List<ast::Directive>& directives,
    const Object& variables,
    std::optional<GraphQLError>* error = nullptr
);

}  // namespace mw::graphql
