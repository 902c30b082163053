#pragma once

#include <vector>

#include "runtime/app/bound_mutation.h"
#include "runtime/app/table_rows.h"
#include "runtime/base/task.h"
#include "runtime/graphql/execution/resolver.h"

namespace mw::app {

/// Answers a field with the rows of these keys, in their order: one statement, none if nothing but the key is asked
/// for. The field's resolver has prepared a `ColumnSet`. A row that is gone meanwhile is null, or left out of a list.
Task<void> put_stored(
    graphql::FieldContext& context, const BoundStep& step, const std::vector<db::Value>& keys, graphql::ObjectsOut& out
);

}  // namespace mw::app
