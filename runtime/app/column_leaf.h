#pragma once

#include <string>

#include "runtime/db/model.h"
#include "runtime/graphql/execution/resolver.h"

namespace mw::app {

/// How a column of a model is answered: straight from the cell, while the answer is written. Ids and uuids as text,
/// bigint and decimal as strings, moments as RFC 3339, JSON as it is, tags as a list, bytes as base64, enums by name.
/// With `integer_ids` the kind `id` is a number (`api.idType: Int`).
graphql::LeafBinding column_leaf(const db::Model& model, const db::Column& column, bool integer_ids = false);

/// One cell as a JSON value of the GraphQL type of the column's kind.
void write_cell(JsonWriter& json, db::Cell cell, const db::Column& column);

/// The cell as the text of a GraphQL ID.
std::string id_text(db::Cell cell, db::Kind kind);

}  // namespace mw::app
