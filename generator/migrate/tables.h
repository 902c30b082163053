#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "generator/api/model.h"

/// The tables that an API model needs, free of any SQL dialect: what migrations compare.
namespace moonwright::migrate {

/// Stable identity of a type, field, enum value or index through renames; given once, kept in model.lock.json.
using Id = int;
inline constexpr Id no_id = 0;

enum class ColumnKind {
  uuid,
  identity,
  text,
  boolean,
  int32,
  int64,
  float64,
  decimal,
  date,
  time,
  datetime,
  json,
  bytes,
  tags
};

struct EnumLabel {
  Id id = no_id;
  std::string value;
  friend bool operator==(const EnumLabel&, const EnumLabel&) = default;
};

struct ForeignKey {
  std::string table;
  std::string column;
  api::OnDelete on_delete = api::OnDelete::restrict;
  friend bool operator==(const ForeignKey&, const ForeignKey&) = default;
};

struct Column {
  Id id = no_id;
  /// SQL name.
  std::string name;
  ColumnKind kind = ColumnKind::text;
  bool required = false;
  /// A literal, as the type spec has it: text, integer ("5"), real, boolean ("true"); nothing for `now`, `uuid`.
  std::optional<std::string> default_value;
  std::optional<std::int64_t> min_length;
  std::optional<std::int64_t> max_length;
  std::string minimum;
  std::string maximum;
  /// A regular expression that a value has to match somewhere; empty if there is none.
  std::string pattern;
  std::optional<int> precision;
  std::optional<int> scale;
  std::vector<EnumLabel> labels;
  std::optional<ForeignKey> references;
  friend bool operator==(const Column&, const Column&) = default;
};

struct TableIndex {
  Id id = no_id;
  std::string name;
  std::vector<std::string> columns;
  bool unique = false;
  /// Columns with the value that a row must have to be in a partial index.
  std::vector<std::pair<std::string, std::string>> where;
  /// Columns that have to be null.
  std::vector<std::string> where_null;

  bool is_partial() const { return !where.empty() || !where_null.empty(); }
  friend bool operator==(const TableIndex&, const TableIndex&) = default;
};

struct Table {
  Id id = no_id;
  /// The item's word ("todo"), or the table's name of a join table.
  std::string type;
  std::string name;
  std::string description;
  std::vector<Column> columns;
  std::vector<std::string> primary_key;
  std::vector<TableIndex> indexes;
  /// For messages; a table of the lock has none.
  Place place;
  std::map<std::string, Place> column_places;
};

/// All tables of a service, in the order of the spec, join tables last.
struct Tables {
  std::vector<Table> tables;
  /// The next identity to give.
  Id next_id = 1;
};

/// The tables of `service`; identities are those of `locked` where the names are known there, new ones elsewhere.
Tables tables_of(const api::Service& service, const Tables& locked);

}  // namespace moonwright::migrate
