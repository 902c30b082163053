#include "runtime/migrate/migrate.h"

#include "runtime/migrate/journal.h"
#include "runtime/migrate/reset.h"

namespace mw::migrate {
namespace {

using db::sqlite::Script;

/// The work of `apply` on one connection.
class Run {
 public:
  Run(Script& script, std::span<const db::Migration> migrations, Drafts drafts, Report& report)
      : script_(script), migrations_(migrations), drafts_(drafts), report_(report) {}

  void all() {
    // Tables are rebuilt by some migrations; with foreign keys on, that would delete the rows that point to them. The
    // setting means nothing inside a transaction, so it comes first; every step checks the keys before it commits.
    script_.run("PRAGMA foreign_keys = OFF");
    while (report_.ok() && step()) {
    }
  }

 private:
  /// One transaction. False: nothing is left to do.
  bool step() {
    // Takes the write lock at once: what another process has done meanwhile is seen, and it waits for us from here on.
    script_.run("BEGIN IMMEDIATE");
    Next next = next_step(migrations_, read_journal(script_));
    bool more = false;
    if (auto* refused = std::get_if<Refused>(&next)) {
      report_.error = refused->message;
    } else if (auto* apply_next = std::get_if<ApplyNext>(&next)) {
      more = apply_one(*apply_next->migration);
    } else if (auto* adopt = std::get_if<Adopt>(&next)) {
      write_entry(script_, *adopt->migration);
      more = true;
    } else if (std::holds_alternative<DraftChanged>(next)) {
      more = rebuild();
    }
    if (more) script_.run("COMMIT");  // Else the store rolls back what is unfinished, if an error has not done so.
    return more;
  }

  bool apply_one(const db::Migration& migration) {
    if (migration.sqlite_sql.empty()) {
      report_.error = "migration " + label(migration) +
                      " has no statements for SQLite: this backend was generated for another database";
      return false;
    }
    try {
      script_.run(migration.sqlite_sql);
      db::Rows broken = script_.query("PRAGMA foreign_key_check", {});
      if (!broken.empty()) throw db::Error("rows of " + std::string(broken.at(0, 0).as_bytes()) + " point to nothing");
    } catch (const db::Error& error) {
      report_.error = "migration " + label(migration) + " failed and was taken back: " + error.what();
      return false;
    }
    write_entry(script_, migration);
    report_.applied.push_back(label(migration));
    return true;
  }

  bool rebuild() {
    if (drafts_ == Drafts::refuse) {
      report_.error = "the database was made with a draft migration; production needs a database made with sealed ones";
      return false;
    }
    auto table = table_with_rows(script_);
    if (table && drafts_ != Drafts::follow_and_reset) {
      report_.error = "the draft migration has changed, and table " + *table +
                      " has rows that were stored under the old one: run `migrate --reset` to empty the database and "
                      "build it anew (then `load-fixtures`), or seal the draft before you keep data";
      return false;
    }
    drop_everything(script_);
    report_.rebuilt = true;
    report_.applied.clear();
    return true;
  }

  Script& script_;
  std::span<const db::Migration> migrations_;
  Drafts drafts_;
  Report& report_;
};

}  // namespace

std::string label(const db::Migration& migration) {
  if (migration.draft && (migration.name.empty() || migration.name == "draft")) return "draft";
  std::string number = std::to_string(migration.number);
  std::string prefix = std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number + "_";
  if (migration.name.starts_with(prefix)) return std::string(migration.name);
  return prefix + std::string(migration.name);
}

Report apply(db::sqlite::Store& store, std::span<const db::Migration> migrations, Drafts drafts) {
  Report report;
  if (drafts == Drafts::refuse && !migrations.empty() && migrations.back().draft) {
    report.error = "this program has a draft migration: run `moonwright migrate seal NAME` before production";
    return report;
  }
  try {
    store.exclusively([&](Script& script) {
      try {
        Run(script, migrations, drafts, report).all();
      } catch (const db::Error& error) {
        report.error = error.what();
      }
    });
    store.exclusively([](Script& script) { script.run("PRAGMA foreign_keys = ON"); });
  } catch (const db::Error& error) {
    report.error = error.what();
  }
  return report;
}

Report check(db::sqlite::Store& store, std::span<const db::Migration> migrations) {
  Report report;
  try {
    store.exclusively([&](Script& script) {
      script.run("BEGIN IMMEDIATE");
      Next next = next_step(migrations, read_journal(script));
      if (auto* refused = std::get_if<Refused>(&next)) {
        report.error = refused->message;
      } else if (auto* behind = std::get_if<ApplyNext>(&next)) {
        report.error = "the database lacks migration " + label(*behind->migration) + ": run `migrate` first";
      } else if (!std::holds_alternative<UpToDate>(next)) {
        report.error = "the database was made with a draft migration: run `migrate` first";
      }
    });
  } catch (const db::Error& error) {
    report.error = error.what();
  }
  return report;
}

}  // namespace mw::migrate
