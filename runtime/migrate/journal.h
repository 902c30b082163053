#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "runtime/db/migration.h"
#include "runtime/db/sqlite/store.h"

namespace mw::migrate {

/// One row of table `moonwright_migrations`.
struct Entry {
  int number = 0;
  std::string name;
  std::string checksum;
  /// Applied as a draft: may still change.
  bool draft = false;
};

/// By number. Makes the table if there is none. Inside a transaction.
std::vector<Entry> read_journal(db::sqlite::Script& script);
void write_entry(db::sqlite::Script& script, const db::Migration& migration);

// What to do next, from what is wanted and what is there.
struct UpToDate {};
struct ApplyNext {
  const db::Migration* migration;
};
/// The draft in the database was sealed without a change: only the journal is behind.
struct Adopt {
  const db::Migration* migration;
};
/// The draft in the database is another one than the program's.
struct DraftChanged {};
struct Refused {
  std::string message;
};
using Next = std::variant<UpToDate, ApplyNext, Adopt, DraftChanged, Refused>;

/// Pure: no database.
Next next_step(std::span<const db::Migration> wanted, const std::vector<Entry>& journal);

}  // namespace mw::migrate
