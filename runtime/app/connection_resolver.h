#pragma once

#include <memory>
#include <string>

#include "runtime/app/bound_selection.h"
#include "runtime/app/operations.h"
#include "runtime/graphql/execution/resolver.h"

/// The resolvers of fields that answer connections. A whole batch of parents costs one statement for the rows, one more
/// if `totalCount` is asked for, and one for each of `hasPreviousPage` beside `after` and `hasNextPage` beside
/// `before`. The payload of the batches they make is `ConnectionsPtr`.
namespace mw::app {

/// A connection of Query.
std::shared_ptr<const graphql::ObjectResolver> root_connection_resolver(
    const RootField& field, BoundSelection selection
);

/// The rows that point to the parent, or are paired with it.
std::shared_ptr<const graphql::ObjectResolver> related_connection_resolver(
    const db::Model& model, const db::Relation& relation, BoundSelection selection, std::string name
);

}  // namespace mw::app
