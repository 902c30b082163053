#include "runtime/graphql/utilities/coerce_arguments.h"

#include <string>
#include <utility>

#include "runtime/graphql/language/print.h"
#include "runtime/graphql/utilities/coerce_input_value.h"
#include "runtime/graphql/utilities/inspect.h"
#include "runtime/graphql/utilities/value_from_ast.h"

namespace mw::graphql {
namespace {

const ast::Argument* find_argument(const ast::List<ast::Argument>& arguments, std::string_view name) {
  const ast::Argument* found = nullptr;
  for (const ast::Argument& argument : arguments) {
    if (argument.name.value == name) found = &argument;
  }
  return found;
}

/// One variable into `out`, or its errors.
void coerce_variable(
    const Schema& schema, const ast::VariableDefinition& definition, const Object& inputs, CoercedValues& out
) {
  const std::string name(definition.variable->text);
  const auto fail = [&out](std::string message, const ast::Node& node) {
    out.errors.push_back(error_at(std::move(message), node));
  };
  const TypeRef type = schema.type(*definition.type);
  if (!is_input_type(type)) {
    return fail(
        "Variable \"$" + name + "\" expected value of type \"" + print(*definition.type) +
            "\" which cannot be used as an input type.",
        *definition.type
    );
  }
  const Value* given = inputs.find(name);
  if (given == nullptr) {
    if (definition.default_value != nullptr) {
      if (auto value = value_from_ast(*definition.default_value, type)) out.values.set(name, std::move(*value));
    } else if (type.is_non_null()) {
      fail("Variable \"$" + name + "\" of required type \"" + to_string(type) + "\" was not provided.", definition);
    }
    return;
  }
  if (given->is_null() && type.is_non_null()) {
    return fail(
        "Variable \"$" + name + "\" of non-null type \"" + to_string(type) + "\" must not be null.", definition
    );
  }
  auto value = coerce_input_value(*given, type, [&](const Path& path, const Value& invalid, const std::string& why) {
    std::string message = "Variable \"$" + name + "\" got invalid value " + inspect(invalid);
    if (!path.empty()) message += " at \"" + name + print_path(path) + "\"";
    fail(message + "; " + why, definition);
  });
  if (value) out.values.set(name, std::move(*value));
}

/// One argument into `out`, or its error.
void coerce_argument(
    const InputValue& definition,
    const ast::Argument* argument,
    const ast::Node& node,
    const Object& variables,
    CoercedValues& out
) {
  const auto fail = [&](const std::string& message, const ast::Node& at) {
    out.errors.push_back(error_at("Argument \"" + definition.name + "\" " + message, at));
  };
  const auto use_default = [&] {
    if (!definition.default_value) return false;
    out.values.append(definition.name, *definition.default_value);
    return true;
  };
  const TypeRef type = definition.type;
  if (argument == nullptr) {
    if (!use_default() && type.is_non_null()) {
      fail("of required type \"" + to_string(type) + "\" was not provided.", node);
    }
    return;
  }
  const ast::Value& literal = *argument->value;
  bool is_null = literal.kind == ast::Kind::null_value;
  if (literal.kind == ast::Kind::variable) {
    const Value* variable = variables.find(literal.text);
    if (variable == nullptr) {
      if (!use_default() && type.is_non_null()) {
        fail(
            "of required type \"" + to_string(type) + "\" was provided the variable \"$" + std::string(literal.text) +
                "\" which was not provided a runtime value.",
            literal
        );
      }
      return;
    }
    is_null = variable->is_null();
  }
  if (is_null && type.is_non_null()) {
    return fail("of non-null type \"" + to_string(type) + "\" must not be null.", literal);
  }
  auto value = value_from_ast(literal, type, &variables);
  if (!value) return fail("has invalid value " + print(literal) + ".", literal);
  out.values.append(definition.name, std::move(*value));
}

}  // namespace

CoercedValues coerce_variables(
    const Schema& schema,
    const ast::List<ast::VariableDefinition>& definitions,
    const Object& inputs,
    std::size_t max_errors
) {
  CoercedValues out;
  for (const ast::VariableDefinition& definition : definitions) {
    coerce_variable(schema, definition, inputs, out);
    if (out.errors.size() <= max_errors) continue;
    out.errors.resize(max_errors);
    out.errors.push_back({"Too many errors processing variables, error limit reached. Execution aborted.", {}, {}, {}});
    break;
  }
  return out;
}

CoercedValues coerce_argument_values(
    const NamedList<InputValue>& definitions,
    const ast::List<ast::Argument>& arguments,
    const ast::Node& node,
    const Object& variables
) {
  CoercedValues out;
  for (const InputValue& definition : definitions) {
    coerce_argument(definition, find_argument(arguments, definition.name), node, variables, out);
    if (!out) break;
  }
  return out;
}

std::optional<CoercedValues> directive_values(
    const DirectiveType& definition, const ast::List<ast::Directive>& directives, const Object& variables
) {
  for (const ast::Directive& directive : directives) {
    if (directive.name.value != definition.name) continue;
    return coerce_argument_values(definition.arguments, directive.arguments, directive, variables);
  }
  return std::nullopt;
}

bool should_include(
    const Schema& schema,
    const ast::List<ast::Directive>& directives,
    const Object& variables,
    std::optional<GraphQLError>* error
) {
  if (directives.empty()) return true;
  for (const std::string_view name : {"skip", "include"}) {
    const DirectiveType* definition = schema.directive(name);
    if (definition == nullptr) continue;
    auto values = directive_values(*definition, directives, variables);
    if (!values) continue;
    if (!*values) {
      if (error != nullptr) *error = values->errors.front();
      return false;
    }
    const Value* condition = values->values.find("if");
    if (condition != nullptr && condition->is_boolean() && condition->boolean() == (name == "skip")) return false;
  }
  return true;
}

}  // namespace mw::graphql
