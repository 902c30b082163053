#pragma once

#include <vector>

#include "runtime/graphql/language/error.h"
#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

/// What is wrong with a type system (specification: Type Validation): missing fields of interfaces, output types as
/// arguments, reserved names, input objects that cannot be given a finite value, ...
std::vector<GraphQLError> validate_schema(const Schema& schema);

}  // namespace mw::graphql
