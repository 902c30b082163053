#pragma once

#include <string>

#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

/// The schema as SDL, without the specified scalars, the specified directives and the introspection types.
std::string print_schema(const Schema& schema);

/// Only these.
std::string print_introspection_schema(const Schema& schema);

std::string print_type(const NamedType& type);

}  // namespace mw::graphql
