#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "runtime/db/migration.h"
#include "runtime/db/sqlite/store.h"

namespace mw::migrate {

/// What happens with a draft, the migration that is not sealed yet.
enum class Drafts {
  /// Production: a backend with a draft does not start.
  refuse,
  /// Development: the database follows the draft. A changed draft rebuilds a database without rows; one with rows is
  /// left alone, and the report says what to do.
  follow,
  /// As `follow`, but a database with rows is emptied and rebuilt too. Only when a person has asked for it.
  follow_and_reset,
};

struct Report {
  /// Migrations applied by this call: `0001_initial`.
  std::vector<std::string> applied;
  /// The tables were dropped and built anew because the draft had changed.
  bool rebuilt = false;
  /// Set: why the database is not as the program needs it, and what to do. What `applied` lists has been done; the
  /// database is at a boundary between two migrations.
  std::optional<std::string> error;

  bool ok() const { return !error.has_value(); }
};

/// Brings the database to the newest of `migrations` (ascending from 1, the draft last). Each is one transaction
/// together with its row in the journal, table `moonwright_migrations`; a crash leaves the database between two of
/// them. Several processes may start at once: each step begins by taking the write lock and looking again. Never throws
/// for what a user can mend.
Report apply(db::sqlite::Store& store, std::span<const db::Migration> migrations, Drafts drafts);

/// Whether the database is at the newest of `migrations` already: changes nothing.
Report check(db::sqlite::Store& store, std::span<const db::Migration> migrations);

/// `0001_initial`; `0002_draft` for a draft.
std::string label(const db::Migration& migration);

}  // namespace mw::migrate
