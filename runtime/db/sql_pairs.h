#pragma once

#include <string_view>
#include <vector>

#include "runtime/db/sql_builder.h"

/// SQL of the tables of pairs behind relations without a type in between.
namespace mw::db {

/// A row of such a table: the key of the relation's own model, and that of its target.
struct Pair {
  Value own;
  Value target;
};

/// Adds the pairs that are not there yet.
Query insert_pairs(
    Dialect dialect, std::string_view name, const Model& model, const Relation& relation, const std::vector<Pair>& pairs
);

/// Takes all pairs of these rows away, but for those to keep.
Query remove_pairs(
    Dialect dialect,
    std::string_view name,
    const Model& model,
    const Relation& relation,
    const std::vector<Value>& owners,
    const std::vector<Pair>& keep
);

/// From here to the end of the transaction foreign keys are checked at its end only.
Query defer_references(Dialect dialect, std::string_view name);
/// They are checked at once again; nothing may be left to check.
Query check_references(Dialect dialect, std::string_view name);

}  // namespace mw::db
