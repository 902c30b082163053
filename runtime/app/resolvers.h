#pragma once

#include <memory>
#include <string>

#include "runtime/app/bound_selection.h"
#include "runtime/app/operations.h"
#include "runtime/graphql/execution/resolver.h"

/// The resolvers of everything that the tables describe. Each costs one statement for a whole batch of parents, and
/// none where the parents have all that is asked for. The payload of every batch they make is `TableRows`.
namespace mw::app {

/// A field of Query: an item or a list.
std::shared_ptr<const graphql::ObjectResolver> root_resolver(const RootField& field, BoundSelection selection);

/// The item that a foreign key points to; of a `via` as a list. Asked for nothing but its key it needs no statement.
/// `name` is what its statements are called ("Todo::todolist").
std::shared_ptr<const graphql::ObjectResolver> fk_resolver(
    const db::Model& model, const db::Relation& relation, std::string name
);

/// The rows that point to the parent or (a `through`) are paired with it; `selection` is that of the relation.
std::shared_ptr<const graphql::ObjectResolver> related_set_resolver(
    const db::Model& model, const db::Relation& relation, BoundSelection selection, std::string name
);

}  // namespace mw::app
