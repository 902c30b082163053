#pragma once

#include <optional>

#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/type/definition.h"
#include "runtime/graphql/type/value.h"

namespace mw::graphql {

/// The value of a literal for a type, variables put in; nothing if the literal is not right for the type (validation
/// says why) or needs a variable that is not given. Unlike variables, input coercion here never reports.
std::optional<Value> value_from_ast(const ast::Value& literal, TypeRef type, const Object* variables = nullptr);

/// The value of a literal without regard to types: enum values become names, missing variables null.
Value value_from_ast_untyped(const ast::Value& literal, const Object* variables = nullptr);

}  // namespace mw::graphql
