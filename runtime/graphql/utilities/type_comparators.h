#pragma once

#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

/// Whether a value of `type` may stand where `super` is asked for (lists and non-null types covariant).
bool is_type_subtype_of(const Schema& schema, TypeRef type, TypeRef super);

/// Whether an object can be of both composite types.
bool do_types_overlap(const Schema& schema, const NamedType& a, const NamedType& b);

}  // namespace mw::graphql
