#include "generator/migrate/history.h"

#include <xxhash.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <set>

#include "generator/base/line_ends.h"
#include "generator/migrate/codes.h"
#include "generator/migrate/dialect.h"
#include "generator/migrate/difference.h"
#include "generator/migrate/lock.h"

namespace moonwright::migrate {

namespace {

constexpr const char* lock_file = "migrations/model.lock.json";
constexpr const char* chain_file = "migrations/CHAIN";
constexpr const char* draft_folder = "migrations/draft";

std::string hash(std::string_view text) {
  const XXH128_hash_t value = XXH3_128bits(text.data(), text.size());
  char hex[33];
  std::snprintf(
      hex,
      sizeof hex,
      "%016llx%016llx",
      static_cast<unsigned long long>(value.high64),
      static_cast<unsigned long long>(value.low64)
  );
  return hex;
}

std::string file_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

/// Covers the names and texts of the files (sorted by name) and the checksum before.
std::string checksum(const std::string& before, std::vector<SqlFile> files) {
  std::sort(files.begin(), files.end(), [](const SqlFile& a, const SqlFile& b) { return a.path < b.path; });
  std::string all = before;
  for (const SqlFile& file : files) all += "\n" + file_name(file.path) + "\n" + with_line_feeds(file.text);
  return hash(all);
}

std::vector<SqlFile> files_of(const Disk& disk, const std::string& folder) {
  std::vector<SqlFile> files;
  for (const std::string& name : disk.list(folder))
    files.push_back({name, disk.read(join_path(folder, name)).value_or("")});
  return files;
}

void read_chain(const Disk& disk, const std::string& output_folder, History& history, Diagnostics& diagnostics) {
  const std::string path = join_path(output_folder, chain_file);
  history.chain_text = with_line_feeds(disk.read(path).value_or(""));
  std::string_view rest = history.chain_text;
  int line_number = 0;
  while (!rest.empty()) {
    ++line_number;
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const std::size_t space = line.find(' ');
    const std::string name(space == std::string_view::npos ? line : line.substr(space + 1));
    const std::string folder = join_path(output_folder, "migrations/" + name);
    const std::string expected = checksum(history.head, files_of(disk, folder));
    if (line.substr(0, space) != expected) {
      diagnostics.error(
          sealed_edited,
          {path, line_number, 1, 1},
          "the files of the sealed migration `" + name + "` are not those that were sealed",
          "take " + folder + " back from version control; a change belongs into a new migration"
      );
    }
    history.head = std::string(line.substr(0, space));
    history.sealed.push_back(name);
  }
}

/// "0001_initial" of "0001_initial/up.sqlite.sql"; empty for what is no numbered folder.
std::string numbered_folder(const std::string& path) {
  const std::size_t slash = path.find('/');
  const std::string name = path.substr(0, slash);
  const bool numbered =
      slash != std::string::npos && name.size() > 5 && name[4] == '_' && name.find_first_not_of("0123456789") == 4;
  return numbered ? name : std::string();
}

/// CHAIN, the lock and the numbered folders tell one story: where one of them is gone, a draft made without it would
/// create tables that are there, or forget those that are.
void check_agreement(
    const Disk& disk, const std::string& output_folder, bool has_lock, const History& history, Diagnostics& diagnostics
) {
  std::set<std::string> folders;
  for (const std::string& path : disk.list(join_path(output_folder, "migrations"))) {
    if (std::string name = numbered_folder(path); !name.empty()) folders.insert(std::move(name));
  }
  const Place chain{join_path(output_folder, chain_file), 0, 0, 1};
  const Place lock{join_path(output_folder, lock_file), 0, 0, 1};
  if (history.sealed.empty()) {
    if (folders.empty() && !has_lock) return;
    const std::string witness = folders.empty() ? lock_file : "migrations/" + *folders.begin();
    diagnostics.error(
        sealed_edited,
        chain,
        "the list of the sealed migrations is missing or empty, but " + witness + " is there",
        "take " + chain.file + " back from version control"
    );
    return;
  }
  if (!has_lock) {
    diagnostics.error(
        bad_lock,
        lock,
        "the model of the sealed migrations is missing, but " + std::string(chain_file) + " names `" +
            history.sealed.back() + "`",
        "take " + lock.file + " back from version control"
    );
  }
  for (const std::string& name : history.sealed) folders.erase(name);
  for (const std::string& name : folders) {
    diagnostics.error(
        sealed_edited,
        {join_path(output_folder, "migrations/" + name), 0, 0, 1},
        std::string(chain_file) + " does not know the migration `" + name + "`",
        "take " + chain.file + " back from version control, or remove the folder if nobody sealed it"
    );
  }
}

/// Every line of a comment is one: a description may have several.
std::string comment_lines(std::string_view comment) {
  std::string text = "-- ";
  for (char c : comment) {
    if (c == '\r') continue;
    text += c;
    if (c == '\n') text += "-- ";
  }
  return text + "\n";
}

std::string print(const std::vector<Statement>& statements) {
  std::string text;
  for (const Statement& statement : statements) {
    text += text.empty() ? "" : "\n";
    text += comment_lines(statement.comment) + statement.sql + "\n";
  }
  return text;
}

const Table* find_type(const Tables& tables, const std::string& type) {
  for (const Table& table : tables.tables) {
    if (table.type == type) return &table;
  }
  return nullptr;
}

void refuse_changes(const Tables& wanted, const History& history, Diagnostics& diagnostics) {
  const std::string fix =
      "changing a table that a sealed migration made is not built yet: undo the change, or, while no database holds "
      "data "
      "of value, remove the migrations folder and generate again";
  for (const Table& sealed : history.locked.tables) {
    const Table* table = find_type(wanted, sealed.type);
    if (table == nullptr) {
      diagnostics.error(
          table_changed,
          {lock_file, 0, 0, 1},
          "the sealed table of `" + sealed.type + "` is not in the spec any more",
          fix
      );
      continue;
    }
    for (const Difference& difference : differences(sealed, *table)) {
      const std::string what = "the sealed table of `" + sealed.type + "` " + difference.what;
      diagnostics.error(table_changed, difference.place, what, fix);
    }
  }
}

bool is_word(const std::string& name) {
  if (name.empty() || name.front() < 'a' || name.front() > 'z') return false;
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

}  // namespace

History read_history(const Disk& disk, const std::string& output_folder, Diagnostics& diagnostics) {
  History history;
  const std::string path = join_path(output_folder, lock_file);
  const std::optional<std::string> text = disk.read(path);
  if (text) {
    std::optional<Tables> locked = parse_lock(*text);
    if (locked) {
      history.locked = std::move(*locked);
    } else if (const std::optional<int> version = newer_lock_version(*text)) {
      diagnostics.error(
          newer_lock,
          {path, 0, 0, 1},
          "this model of the last migration has version " + std::to_string(*version) +
              ", which a later release of Moonwright has written",
          "use that release or a later one"
      );
    } else {
      diagnostics.error(
          bad_lock,
          {path, 0, 0, 1},
          "this file cannot be read as the model of the last migration",
          "take it back from version control"
      );
    }
  }
  read_chain(disk, output_folder, history, diagnostics);
  check_agreement(disk, output_folder, text.has_value(), history, diagnostics);
  return history;
}

Draft plan_draft(const api::Service& service, const History& history, Diagnostics& diagnostics) {
  Draft draft;
  draft.tables = tables_of(service, history.locked);
  refuse_changes(draft.tables, history, diagnostics);
  std::vector<Table> added;
  for (const Table& table : draft.tables.tables) {
    if (find_type(history.locked, table.type) == nullptr) added.push_back(table);
  }
  if (added.empty()) return draft;
  for (const std::string& name : service.databases) {
    const Dialect* dialect = dialect_named(name);
    if (dialect == nullptr) continue;
    draft.files.push_back({std::string(draft_folder) + "/up." + name + ".sql", print(dialect->create(added))});
    draft.files.push_back({std::string(draft_folder) + "/down." + name + ".sql", print(dialect->drop(added))});
  }
  return draft;
}

std::vector<SqlFile> seal(
    const Draft& draft, const History& history, const std::string& name, Diagnostics& diagnostics
) {
  if (!is_word(name)) {
    diagnostics.error(
        bad_name, {}, "`" + name + "` cannot name a migration", "take lower-case letters, digits and `_`: add_due_date"
    );
  }
  if (is_word(name) && draft.files.empty()) {
    diagnostics.error(nothing_to_seal, {}, "there is no draft: the tables are those of the last sealed migration", {});
  }
  if (diagnostics.has_errors()) return {};
  char number[16];
  std::snprintf(number, sizeof number, "%04zu_", history.sealed.size() + 1);
  const std::string folder = number + name;
  std::vector<SqlFile> files;
  for (const SqlFile& file : draft.files)
    files.push_back({"migrations/" + folder + "/" + file_name(file.path), file.text});
  const std::string sum = checksum(history.head, files);
  files.push_back({chain_file, history.chain_text + sum + " " + folder + "\n"});
  files.push_back({lock_file, print_lock(draft.tables)});
  return files;
}

}  // namespace moonwright::migrate
