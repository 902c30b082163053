#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/migrate/tables.h"

namespace moonwright::migrate {

/// One statement with the comment that stands before it.
struct Statement {
  std::string comment;
  std::string sql;
};

/// What a database's SQL looks like. Stateless.
class Dialect {
 public:
  virtual ~Dialect() = default;
  /// "sqlite", "postgres": the names of databases in a spec and of files.
  virtual std::string_view name() const = 0;
  /// Creates all `tables` with their indexes; they may point to one another in any order.
  virtual std::vector<Statement> create(const std::vector<Table>& tables) const = 0;
  /// The way back, in the other order.
  virtual std::vector<Statement> drop(const std::vector<Table>& tables) const = 0;
};

/// STRICT tables of SQLite 3.37 and later.
const Dialect& sqlite_dialect();
/// PostgreSQL 12 and later.
const Dialect& postgres_dialect();
/// The tables in an order in which each can be dropped: what points to a table goes before it, in a circle any goes
/// first.
std::vector<const Table*> drop_order(const std::vector<Table>& tables);
/// By name; nullptr if there is none of that name.
const Dialect* dialect_named(std::string_view name);

/// `CREATE [UNIQUE] INDEX ...`, alike in both.
Statement create_index(const Table& table, const TableIndex& index, const Dialect& dialect);
/// A default or a value of a partial index as a literal of the column's kind.
std::string literal(const Column& column, std::string_view value, bool native_booleans);
/// How a dialect spells what checks need.
struct CheckWords {
  /// Length in code points.
  std::string_view length;
  /// `column <matches> 'pattern'`.
  std::string_view matches;
  /// Decimals are numbers; else texts.
  bool numeric_decimals = true;
};

/// `CONSTRAINT name CHECK (...)` lines for lengths, ranges, patterns and labels.
std::vector<std::string> checks(const Table& table, const Column& column, const CheckWords& words);
/// `FOREIGN KEY (a) REFERENCES b (c) ON DELETE CASCADE` with its constraint name.
std::string foreign_key(const Table& table, const Column& column);

}  // namespace moonwright::migrate
