#include "runtime/graphql/execution/argument_template.h"

#include "runtime/graphql/language/walk.h"
#include "runtime/graphql/utilities/coerce_arguments.h"

namespace mw::graphql {
namespace {

bool names_variable(const ast::Node& node) {
  if (node.kind == ast::Kind::variable) return true;
  bool found = false;
  for_each_child(node, [&found](const ast::Node& child) { found = found || names_variable(child); });
  return found;
}

std::optional<FieldError> coerce(
    const Field& definition, const ast::Field& node, const Object& variables, Arguments& into
) {
  CoercedValues coerced = coerce_argument_values(definition.arguments, node.arguments, node, variables);
  if (coerced) {
    into = Arguments(std::move(coerced.values));
    return std::nullopt;
  }
  FieldError error = FieldError::client(std::move(coerced.errors.front().message));
  error.locations = std::move(coerced.errors.front().locations);
  return error;
}

}  // namespace

ArgumentTemplate::ArgumentTemplate(const Field& definition, const ast::Field& node)
    : definition_(&definition), node_(&node) {
  for (const ast::Argument& argument : node.arguments) constant_ = constant_ && !names_variable(argument);
  if (constant_ && !definition.arguments.empty()) fixed_error_ = coerce(definition, node, {}, fixed_);
}

const Arguments* ArgumentTemplate::fill(const Object& variables, Arguments& room, std::optional<FieldError>& error)
    const {
  if (constant_) {
    if (fixed_error_) error = fixed_error_;
    return fixed_error_ ? nullptr : &fixed_;
  }
  error = coerce(*definition_, *node_, variables, room);
  return error ? nullptr : &room;
}

}  // namespace mw::graphql
