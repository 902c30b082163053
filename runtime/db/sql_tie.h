#pragma once

#include <vector>

#include "runtime/db/sql_builder.h"
#include "runtime/db/sql_text.h"

/// Rows tied to parents, for the statements that read or count them. Private to runtime/db.
namespace mw::db {

/// What the parent's key goes by in the statement: "t" or, of a join, "j".
std::string_view parent_alias(const Tie& tie);

/// ` FROM ... WHERE ...` for the rows tied to these parents. A type in between may have a pair twice, a table of keys
/// cannot.
void append_tied(SqlText& sql, const Model& model, const Tie& tie, const std::vector<Value>& parents);

}  // namespace mw::db
