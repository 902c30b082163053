#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "runtime/db/cell.h"
#include "runtime/db/kind.h"
#include "runtime/db/literal.h"
#include "runtime/db/selection.h"
#include "runtime/db/value.h"

/// Models as data. Generated code describes each type of a spec in one constant `Model`: plain aggregates with
/// designated initialisers that refer to each other by name (models by pointer), initialised by the compiler. Nothing
/// is generated per column but its entry; whatever happens to a column the runtime does, led by these tables. They are
/// checked once, at start (`app::Binder`).
namespace mw::db {

struct Column;
struct Model;

/// How a column's cell gets into the member of a row struct, and back. Made by `member<&Todo::name>` (db/member.h).
struct Member {
  /// `row` is the row struct. The cell has the form of the column's kind.
  void (*assign)(void* row, Cell cell, const Column& column) = nullptr;
  Value (*value)(const void* row, const Column& column) = nullptr;
};

/// One value of an enum: its GraphQL name and what is stored.
struct EnumValue {
  std::string_view name = {};
  std::string_view stored = {};
};

/// In the order of the C++ enum's enumerators, which count from 0.
struct Enum {
  std::string_view name = {};
  std::span<const EnumValue> values = {};
};

struct Column {
  /// GraphQL name in answers and arguments; of a foreign key that of its key (`todolistId`).
  std::string_view name = {};
  /// SQL name.
  std::string_view column = {};
  Kind kind = Kind::string;
  /// Never null.
  bool required = false;
  /// Stored, never in the API.
  bool is_private = false;
  bool read_only = false;
  bool write_only = false;
  /// Never told: neither in answers nor in logs nor in the audit table.
  bool secret = false;
  /// Settable on insert only.
  bool immutable = false;
  /// Unique on its own.
  bool unique = false;
  /// On insert, if nothing was given.
  Literal default_value = {};
  /// On every write that does not give the column: `now`.
  Literal on_update = {};
  /// Limits of texts, in code points; 0: none.
  std::uint32_t min_length = 0;
  std::uint32_t max_length = 0;
  /// Limits of numbers, as written in the type spec; empty: none.
  std::string_view minimum = {};
  std::string_view maximum = {};
  /// Regular expression of the type spec; empty: none.
  std::string_view pattern = {};
  /// Of decimals: all digits, and those behind the point; 0: no limit.
  std::uint8_t precision = 0;
  std::uint8_t scale = 0;
  const Enum* enumeration = nullptr;
  Member member = {};
};

enum class RelationKind : std::uint8_t {
  /// The row's own column points to one row of the target.
  fk,
  /// The rows of the target whose column points to this row.
  related_set,
  /// The row of the target that the own column points to, as a list of at most one. No arguments.
  via,
  /// The rows of the target that are paired with this row in another table, each once.
  through,
};

/// The table of pairs of a `through`. Two relations over one table are each other's inverse.
struct Join {
  /// SQL name.
  std::string_view table = {};
  /// SQL names: what points to the key of the relation's own model, and what to that of its target.
  std::string_view own_column = {};
  std::string_view target_column = {};
  /// The type in between, which may have a pair more than once; null: a table of keys alone, whose pairs are its key.
  const Model* model = nullptr;
};

/// An edge to another model (or the same one), seen from this model.
struct Relation {
  /// GraphQL field of the item or list: "todolist", "todoSet".
  std::string_view name = {};
  RelationKind kind = RelationKind::fk;
  const Model* target = nullptr;
  /// `name` of the foreign key's column: of this model (fk, via) or of the target (related_set); of a through empty.
  std::string_view column = {};
  Join join = {};
  /// Of a through without a type in between: the input that sets all its keys ("tagIds"); empty: there is none.
  std::string_view ids = {};
  /// That input is never null.
  bool required = false;
  /// `name` of the same edge in the target; empty if it has none.
  std::string_view inverse = {};
  /// No field of the API (a private foreign key still has its target checked).
  bool is_private = false;
  /// The rows of a related_set or a through.
  Selection rows = {};
};

/// What becomes of a row when the row it points to is deleted.
enum class OnDelete : std::uint8_t { restrict, cascade, set_null };

/// A foreign key of another model (or the same one) that points to this one.
struct Reference {
  const Model* model = nullptr;
  /// `name` of the foreign key's column there.
  std::string_view column = {};
  OnDelete on_delete = OnDelete::restrict;
};

/// Columns that are unique together.
struct Unique {
  /// Columns by `name`.
  std::span<const std::string_view> columns = {};
};

/// A table and the GraphQL object type over it.
struct Model {
  /// The object type: "Todo".
  std::string_view name = {};
  /// SQL name.
  std::string_view table = {};
  /// `name` of the key's column; of a composite key that of the field which answers all of it: "id".
  std::string_view key = "id";
  /// The columns of a composite key by `name`; empty: the key is one column.
  std::span<const std::string_view> keys = {};
  /// In the order of the type spec.
  std::span<const Column> columns = {};
  std::span<const Relation> relations = {};
  std::span<const Unique> unique_together = {};
  /// `name` of the column that counts a row's changes, from 1; empty: none. Every UPDATE adds one to it.
  std::string_view version = {};
  /// `name` of the column that says when a row was deleted; empty: rows are really deleted. A row that has it does not
  /// exist for any statement of the builder.
  std::string_view deleted_at = {};
  /// SQL name of the audit table (shape: app/audit.h); empty: none.
  std::string_view history = {};
  /// `name` of the column (int32 or bigint) that holds a row's place in its list; empty: none.
  std::string_view sorted = {};
  /// Columns by `name` that rows of one list have in common; empty: all rows are one list.
  std::span<const std::string_view> sorted_within = {};
  /// Deleting a row takes more than the database does by itself: rows that go or change with it, or the row, are kept,
  /// counted or recorded.
  bool deletion_spreads = false;
  /// All that points here, if the deletion spreads or cascades; else empty.
  std::span<const Reference> referenced_by = {};

  /// The column of that GraphQL name, or null.
  const Column* find_column(std::string_view column_name) const;
  const Relation* find_relation(std::string_view relation_name) const;
  /// The relation whose `ids` is that input, or null.
  const Relation* find_ids(std::string_view input_name) const;
  /// Index into `columns` of a column of this model.
  std::size_t index_of(const Column& column) const { return static_cast<std::size_t>(&column - columns.data()); }
  bool composite() const { return !keys.empty(); }
  bool is_key(const Column& column) const;
  // Only for models that the binder has accepted:
  /// The key's column. Not of composite keys, which nothing can point to.
  const Column& key_column() const { return *find_column(key); }
  /// One, or the columns of the composite key in their order.
  std::vector<const Column*> key_columns() const;
  /// The column is a foreign key (which may be a part of the key, too).
  bool is_foreign_key(const Column& column) const;
  // Null without:
  const Column* version_column() const { return version.empty() ? nullptr : find_column(version); }
  const Column* deleted_at_column() const { return deleted_at.empty() ? nullptr : find_column(deleted_at); }
  const Column* sorted_column() const { return sorted.empty() ? nullptr : find_column(sorted); }
};

}  // namespace mw::db
