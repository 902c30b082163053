#pragma once

#include <string>

#include "runtime/graphql/utilities/build_schema.h"

namespace mw::graphql {

/// A schema from SDL with everything checked: syntax, the rules for SDL, the type system. This is what a backend calls
/// at start with its embedded text.
SchemaResult build_schema(std::string sdl, const ScalarTable& scalars = {});

/// As build_schema, for an extension of a schema.
SchemaResult extend_schema(const Schema& base, std::string sdl, const ScalarTable& scalars = {});

}  // namespace mw::graphql
