#pragma once

#include <string_view>

#include "runtime/app/by_hand.h"
#include "runtime/app/hooks.h"
#include "runtime/app/schema_check.h"
#include "runtime/graphql/execution/bindings.h"

namespace mw::app {

/// Binds the fields whose bodies are in app/ and compares them with the schema. `hand` and `hooks` outlive the
/// bindings.
void bind_by_hand(
    const graphql::Schema& schema, const ByHand& hand, Hooks& hooks, graphql::Bindings& bindings, Problems& problems
);

/// Before a mutation of tables stores: its declared arguments, for the hooks. Without `declared` there are none.
/// `wrapper` is the argument that wraps all, or empty.
void read_declared(
    graphql::FieldContext& context, std::string_view wrapper, const HandMutation* declared, InputErrors& errors
);

}  // namespace mw::app
