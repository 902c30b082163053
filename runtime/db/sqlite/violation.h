#pragma once

#include <optional>
#include <string_view>

#include "runtime/db/database.h"

namespace mw::db::sqlite {

/// What SQLite says about a broken constraint, by its extended result code and message; nothing if the code means
/// something else. Messages name columns for UNIQUE, PRIMARY KEY and NOT NULL (`UNIQUE constraint failed: todo.name`),
/// the constraint (or its text, if it has no name) for CHECK, an index for unique indexes over expressions, and nothing
/// for foreign keys.
std::optional<Violation> read_violation(int extended_code, std::string_view message);

}  // namespace mw::db::sqlite
