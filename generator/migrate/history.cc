#include "generator/migrate/history.h"

#include <xxhash.h>

#include <algorithm>
#include <cstdio>
#include <optional>

#include "generator/migrate/codes.h"
#include "generator/migrate/dialect.h"
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

/// Covers the names and bytes of the files (sorted by name) and the checksum before.
std::string checksum(const std::string& before, std::vector<SqlFile> files) {
  std::sort(files.begin(), files.end(), [](const SqlFile& a, const SqlFile& b) { return a.path < b.path; });
  std::string all = before;
  for (const SqlFile& file : files) all += "\n" + file_name(file.path) + "\n" + file.text;
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
  history.chain_text = disk.read(path).value_or("");
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

/// What differs between a sealed table and the wanted one, as words; empty if nothing does.
std::string difference(const Table& sealed, const Table& wanted) {
  if (sealed.name != wanted.name) return "is called " + wanted.name + " now";
  if (sealed.primary_key != wanted.primary_key) return "has another key";
  for (const Column& column : wanted.columns) {
    auto same_name = [&](const Column& other) { return other.name == column.name; };
    auto old = std::find_if(sealed.columns.begin(), sealed.columns.end(), same_name);
    if (old == sealed.columns.end()) return "has a new column `" + column.name + "`";
    if (!(*old == column)) return "has another column `" + column.name + "`";
  }
  for (const Column& column : sealed.columns) {
    auto same_name = [&](const Column& other) { return other.name == column.name; };
    if (std::none_of(wanted.columns.begin(), wanted.columns.end(), same_name))
      return "has no column `" + column.name + "` any more";
  }
  return sealed.indexes == wanted.indexes ? "" : "has other indexes";
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
    if (const std::string what = difference(sealed, *table); !what.empty()) {
      diagnostics.error(table_changed, table->place, "the sealed table of `" + sealed.type + "` " + what, fix);
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
  if (const std::optional<std::string> text = disk.read(path)) {
    std::optional<Tables> locked = parse_lock(*text);
    if (locked) {
      history.locked = std::move(*locked);
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
  if (draft.files.empty()) {
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
