#pragma once

#include <vector>

#include "runtime/db/model.h"
#include "runtime/db/rows.h"
#include "runtime/db/value.h"

/// A row's key as one value, however many columns it has: of one column the value itself, of a composite key a blob
/// that holds its parts. So keys can be compared, hashed and kept alike; the blob never leaves the program.
namespace mw::db {

/// `parts` are the values of the key's columns, in their order.
Value make_key(const Model& model, const std::vector<Cell>& parts);

/// The values of the key's columns.
std::vector<Value> key_parts(const Model& model, const Value& key);

/// The key of a row whose cells from `first` on are those of the key's columns.
Value key_at(const Model& model, const Rows& rows, std::size_t row, std::size_t first = 0);

}  // namespace mw::db
