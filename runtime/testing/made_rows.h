#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <set>
#include <string>

#include "runtime/db/model.h"

/// Rows that nobody wrote, but that a backend has to take: for each column a value within its limits. Row `n` of a
/// model differs from its other rows in every column that can, and points to row `n` of its parents.
namespace mw::test {

/// As JSON for a variable or a fixture. Nothing if none is found: a `pattern` that is hard to meet, limits that
/// contradict each other.
std::optional<nlohmann::ordered_json> made_value(const db::Model& model, const db::Column& column, std::size_t n);

/// The key of row `n` as GraphQL has it (of a composite key its text).
std::optional<nlohmann::ordered_json> made_key(const db::Model& model, std::size_t n);

/// Whether the column is set by those who store a row (and not by the runtime).
bool is_made(const db::Model& model, const db::Column& column);

/// Adds row `n` of the model, and of what it must point to, to fixtures: `{"Todo": [{...}]}`. Models in `without` are
/// left out. False if a value cannot be made, or models must point to each other in a circle.
bool make_rows(
    const db::Model& model, std::size_t n, const std::set<const db::Model*>& without, nlohmann::ordered_json& fixtures
);

}  // namespace mw::test
