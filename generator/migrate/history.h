#pragma once

#include <string>
#include <vector>

#include "generator/api/model.h"
#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/migrate/tables.h"

/// `migrations/` of an output folder:
///
///     migrations/model.lock.json              the tables after the last sealed migration
///     migrations/CHAIN                        one line per sealed migration: checksum name
///     migrations/0001_initial/up.sqlite.sql   sealed: never changes again
///     migrations/0001_initial/down.sqlite.sql
///     migrations/draft/up.sqlite.sql          from the lock to the spec, planned anew by each `generate`
///
/// A checksum covers the migration's files and the checksum before it, so that two branches that both seal a
/// migration meet in a conflict on the last line of CHAIN.
namespace moonwright::migrate {

struct SqlFile {
  /// Relative to the output folder.
  std::string path;
  std::string text;
};

/// The sealed past of an output folder.
struct History {
  Tables locked;
  /// Names of the sealed migrations in order: "0001_initial".
  std::vector<std::string> sealed;
  /// Checksum of the last one; empty without any.
  std::string head;
  std::string chain_text;
};

/// Reads and verifies the past (sealed-migration-edited, bad-model-lock).
History read_history(const Disk& disk, const std::string& output_folder, Diagnostics& diagnostics);

/// What lies between the lock and the spec.
struct Draft {
  Tables tables;
  /// `migrations/draft/...`; empty if nothing changed.
  std::vector<SqlFile> files;
};

/// Plans the draft. So far new tables only: a change of a sealed table is refused (table-changed) with what changed.
Draft plan_draft(const api::Service& service, const History& history, Diagnostics& diagnostics);

/// The files that sealing `draft` as `name` adds or replaces: the numbered folder, CHAIN and the lock. The name is a
/// word of lower-case letters, digits and `_` (bad-migration-name). nothing-to-seal without a draft.
std::vector<SqlFile> seal(
    const Draft& draft, const History& history, const std::string& name, Diagnostics& diagnostics
);

}  // namespace moonwright::migrate
