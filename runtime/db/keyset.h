#pragma once

#include <vector>

#include "runtime/db/sql_builder.h"

/// Places in an order, by the values of the columns it goes by: what a cursor holds. Rows that come or go elsewhere do
/// not move them.
namespace mw::db {

/// The whole order of a list: what follows the whole key is dropped, for it decides nothing, and columns of the key
/// that are missing are added.
std::vector<OrderBy> whole_order(const Model& model, std::vector<OrderBy> order);

/// The same order from its end.
std::vector<OrderBy> backward(std::vector<OrderBy> order);

/// The rows that come after a place in a whole order (`place` has a value for each of its columns; nulls are smallest).
/// With `inclusive` the row at the place too.
Filter after(const std::vector<OrderBy>& order, const std::vector<Value>& place, bool inclusive = false);

}  // namespace mw::db
