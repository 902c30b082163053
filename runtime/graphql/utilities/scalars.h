#pragma once

#include <string_view>

#include "runtime/graphql/type/definition.h"
#include "runtime/graphql/type/scalar.h"

/// Input and output coercion of Int, Float, String, Boolean and ID, of custom scalars by their functions, and of enums.
namespace mw::graphql {

/// From a variable.
Coerced parse_scalar_value(const ScalarType& scalar, const Value& value);
Coerced parse_enum_value(const EnumType& type, const Value& value);

/// From a literal that is no variable; `variables` are for variables within the literal of a custom scalar.
Coerced parse_scalar_literal(const ScalarType& scalar, const ast::Value& literal, const Object* variables = nullptr);
Coerced parse_enum_literal(const EnumType& type, const ast::Value& literal);

/// The text of a number literal as a double; infinite if it is too big for one.
double literal_number(std::string_view text);

/// From what a resolver gave.
Coerced serialize_scalar(const ScalarType& scalar, const Value& value);
Coerced serialize_enum(const EnumType& type, const Value& value);

}  // namespace mw::graphql
