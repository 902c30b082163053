#pragma once

#include <string>

#include "runtime/graphql/type/definition.h"
#include "runtime/graphql/type/scalar.h"

namespace mw::graphql {

/// The text of the literal that gives this value for this type, e.g. `[RED, GREEN]`: for defaults in SDL and
/// introspection. A string value, or why there is no such literal (an empty error: the value fits no literal).
Coerced literal_from_value(const Value& value, TypeRef type);

}  // namespace mw::graphql
