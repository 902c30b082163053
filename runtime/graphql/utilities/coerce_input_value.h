#pragma once

#include <functional>
#include <optional>
#include <string>

#include "runtime/graphql/language/error.h"
#include "runtime/graphql/type/definition.h"
#include "runtime/graphql/type/value.h"

namespace mw::graphql {

/// Told about each wrong part of a value: where it is within the value, and what is wrong.
using OnInputError = std::function<void(const Path& path, const Value& invalid, const std::string& message)>;

/// A value from outside (a variable) for an input type: scalars parsed, defaults put in, single values made lists.
/// Every error is reported; the result is empty if there was one.
std::optional<Value> coerce_input_value(const Value& value, TypeRef type, const OnInputError& on_error);

/// "value.items[2].name" as "items[2].name" style text used in messages: ".items[2].name".
std::string print_path(const Path& path);

}  // namespace mw::graphql
