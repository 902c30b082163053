#pragma once

#include <cstddef>
#include <memory>

#include "runtime/app/bound_mutation.h"
#include "runtime/app/hooks.h"
#include "runtime/app/store.h"
#include "runtime/graphql/execution/resolver.h"

namespace mw::app {

/// What a field of Mutation gives to the fields of its payload type: the payload of that type's batches (one row).
/// The items in a payload are read after the commit, by the ordinary statements of their selection: what a payload
/// shows is what a query would show next.
struct Payload {
  MutationResult result;
  /// The declared outputs, as the body or the hooks in app/ made them; null if there are none.
  std::shared_ptr<const void> outputs = {};
};

/// A field of Mutation that answers a payload type. `hooks` outlives the resolver.
std::shared_ptr<const graphql::ObjectResolver> payload_resolver(
    std::shared_ptr<const BoundMutation> mutation, const Hooks& hooks
);

/// A `plain` mutation: it answers what its last step stored, the item or list itself. An error of the caller is a
/// GraphQL error of the field.
std::shared_ptr<const graphql::ObjectResolver> plain_resolver(
    std::shared_ptr<const BoundMutation> mutation, const Hooks& hooks
);

/// A `plain` mutation that answers a Boolean: whether all rows to delete were there.
std::shared_ptr<const graphql::LeafResolver> plain_boolean_resolver(
    std::shared_ptr<const BoundMutation> mutation, const Hooks& hooks
);

// Fields of payload types.
graphql::LeafBinding ok_leaf();
graphql::LeafBinding created_leaf(std::size_t step);
/// With `integer_ids` keys of the kind `id` are numbers (`api.idType: Int`).
graphql::LeafBinding deleted_keys_leaf(std::size_t step, const db::Model& model, bool integer_ids);
std::shared_ptr<const graphql::ObjectResolver> errors_resolver();
/// The item or list that a step stored; null if nothing was.
std::shared_ptr<const graphql::ObjectResolver> stored_resolver(
    std::shared_ptr<const BoundMutation> mutation, std::size_t step
);

// Fields of MutationError.
graphql::LeafBinding error_code_leaf();
graphql::LeafBinding error_field_leaf();
graphql::LeafBinding error_message_leaf();

}  // namespace mw::app
