#pragma once
#include "runtime/graphql/execution/bindings.h"
#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

/// Binds the introspection types, and `__schema` and `__type` under the empty type name. Ordinary batched resolvers:
/// payloads are vectors of pointers into the schema, which must outlive the bindings.
void bind_introspection(Bindings& bindings, const Schema& schema);

}  // namespace mw::graphql
