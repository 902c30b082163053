#pragma once

#include <optional>
#include <string>

#include "runtime/db/sqlite/store.h"

namespace mw::migrate {

/// A table with rows, if there is one that is not ours: `todo`.
std::optional<std::string> table_with_rows(db::sqlite::Script& script);

/// Drops every view, trigger, index and table, the journal too. Inside a transaction with foreign keys off.
void drop_everything(db::sqlite::Script& script);

}  // namespace mw::migrate
