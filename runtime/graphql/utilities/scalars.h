#pragma once

#include "runtime/graphql/type/definition.h"
#include "runtime/graphql/type/scalar.h"

/// Input and output coercion of Int, Float, String, Boolean and ID, and of custom scalars by their functions.
namespace mw::graphql {

/// From a variable.
Coerced parse_scalar_value(const ScalarType& scalar, const Value& value);

/// From a literal that is no variable; `variables` are for literals inside a custom scalar.
Coerced parse_scalar_literal(const ScalarType& scalar, const ast::Value& literal, const Object* variables = nullptr);

/// From what a resolver gave; objects and lists are refused.
Coerced serialize_scalar(const ScalarType& scalar, const Value& value);

}  // namespace mw::graphql
