#pragma once

#include "runtime/app/hooks.h"
#include "runtime/app/operations.h"
#include "runtime/app/schema_check.h"
#include "runtime/graphql/execution/bindings.h"

namespace mw::app {

/// Binds a field of Mutation, and the fields of its payload type, and compares them with the table. `hooks` outlives
/// the bindings.
void bind_mutation_field(
    const graphql::Schema& schema,
    const Mutation& mutation,
    const Hooks& hooks,
    graphql::Bindings& bindings,
    Problems& problems
);

}  // namespace mw::app
