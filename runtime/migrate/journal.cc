#include "runtime/migrate/journal.h"

#include <chrono>

#include "runtime/migrate/migrate.h"

namespace mw::migrate {
namespace {

std::string entry_label(const Entry& entry) {
  return label({.number = entry.number, .name = entry.name, .draft = entry.draft});
}

/// An entry of the journal that does not have the checksum of the program's migration of that number.
Next differing(const Entry& entry, const db::Migration& migration) {
  if (entry.draft) return DraftChanged{};
  return Refused{
      "migration " + entry_label(entry) + " was changed after it had been applied (checksum " +
      std::string(migration.checksum) + ", in the database " + entry.checksum +
      "): restore it, and put the change into a new migration"};
}

}  // namespace

std::vector<Entry> read_journal(db::sqlite::Script& script) {
  script.query(
      "CREATE TABLE IF NOT EXISTS moonwright_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT "
      "NOT"
      " NULL, applied_at INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('applied', 'draft'))) STRICT",
      {}
  );
  db::Rows rows = script.query("SELECT number, name, checksum, state FROM moonwright_migrations ORDER BY number", {});
  std::vector<Entry> entries;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    entries.push_back(
        {static_cast<int>(rows.at(row, 0).as_integer()),
         std::string(rows.at(row, 1).as_bytes()),
         std::string(rows.at(row, 2).as_bytes()),
         rows.at(row, 3).as_bytes() == "draft"}
    );
  }
  return entries;
}

void write_entry(db::sqlite::Script& script, const db::Migration& migration) {
  auto now = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch());
  script.query(
      "INSERT OR REPLACE INTO moonwright_migrations (number, name, checksum, applied_at, state) VALUES (?1, ?2, ?3, "
      "?4, ?5)",
      {db::Value::integer(migration.number),
       db::Value::text(std::string(migration.name)),
       db::Value::text(std::string(migration.checksum)),
       db::Value::integer(now.count()),
       db::Value::text(migration.draft ? "draft" : "applied")}
  );
}

Next next_step(std::span<const db::Migration> wanted, const std::vector<Entry>& journal) {
  for (std::size_t i = 0; i < journal.size(); ++i) {
    const Entry& entry = journal[i];
    if (i >= wanted.size() || wanted[i].number != entry.number) {
      if (entry.draft) return DraftChanged{};
      return Refused{
          "the database has migration " + entry_label(entry) +
          ", which this program does not know: the program is older than the database, or belongs to another one"};
    }
    if (wanted[i].checksum != entry.checksum) return differing(entry, wanted[i]);
    if (entry.draft && !wanted[i].draft) return Adopt{&wanted[i]};
  }
  if (journal.size() < wanted.size()) return ApplyNext{&wanted[journal.size()]};
  return UpToDate{};
}

}  // namespace mw::migrate
