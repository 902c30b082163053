#pragma once

#include "generator/api/context.h"

/// The steps of the derivation, in the order in which `derive` takes them. Each adds to the context's service and
/// reports what is wrong; none stops the next.
namespace moonwright::api {

/// operations.cc: queries, mutations and subscriptions with the type specs of their inputs and outputs.
void collect_operations(Context& context);
/// types.cc: the types that the spec mentions and those that their relations lead to; modules.
void collect_types(Context& context);
void collect_modules(Context& context);
/// operations.cc: which module has the operations, if its api is the only one.
void place_operations(Context& context);
/// enums.cc: an enum of this name and the values of `spec`, shared with an equal one of the same name.
Index add_enum(Context& context, Enum found, const types::FieldSpec& spec);
/// fk_keys.cc: the key that each fk holds, and its default.
void derive_fk_keys(Context& context);
/// fields.cc: columns, keys, enums; then what fks hold.
void derive_fields(Context& context);
/// relations.cc: fk targets' sets, declared ones, join tables.
void derive_relations(Context& context);
/// access.cc: rules with their defaults, and which answers can be null.
void derive_access(Context& context);
/// type_keys.cc: unique, indexes, order, paging and the like; checks what they name.
void derive_type_keys(Context& context);
/// places.cc: which list a sorted row has its place in.
void derive_places(Context& context);
/// deletions.cc: what a deletion takes with it.
void derive_deletions(Context& context);
/// lists.cc: arguments of the sets.
void derive_set_arguments(Context& context);
/// queries.cc, mutations.cc, subscriptions.cc, accounts.cc
void derive_queries(Context& context);
void derive_mutations(Context& context);
void derive_subscriptions(Context& context);
void derive_accounts(Context& context);
/// service.cc: databases, tools, endpoints, upstreams, /admits; what is not served yet.
/// not_served.cc: fills `not_served_yet`, what the spec asks for and the runtime does not do, each with the sentence or
/// place that asks; warns of these, and of tools that nothing is generated for.
void list_not_served(Context& context);
void derive_surroundings(Context& context);
/// clashes.cc
void check_clashes(Context& context);

/// idle_keys.cc: warnings of keys that say nothing where they stand.
void warn_of_idle_keys(Context& context);

}  // namespace moonwright::api
