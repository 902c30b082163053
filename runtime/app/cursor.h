#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/db/cell.h"
#include "runtime/db/sql_builder.h"

/// Cursors of connections: a place in a list, as the values of the columns that the list is ordered by and the key.
/// A text that clients shall not look into: base64 of
///
///     1 byte   format, 1
///     4 bytes  fingerprint of the model and the order, little endian; so is all else
///     values   each a byte for its kind (null, integer, real, text, blob), then 8 bytes, or 4 bytes of length and
///     bytes 4 bytes  checksum of all before
///
/// Nothing is signed: a forged cursor is another place in the same list, whose rows the access rules guard anyway.
namespace mw::app {

/// `values` has one cell for each column of the order.
std::string encode_cursor(
    const db::Model& model, const std::vector<db::OrderBy>& order, const std::vector<db::Cell>& values
);

/// The values, one for each column of the order. Nothing if the text is no cursor, was changed, or belongs to a list
/// of another type or order.
std::optional<std::vector<db::Value>> decode_cursor(
    const db::Model& model, const std::vector<db::OrderBy>& order, std::string_view text
);

}  // namespace mw::app
