#pragma once

#include <cstdint>
#include <span>
#include <string_view>

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
};

/// An edge to another model (or the same one), seen from this model.
struct Relation {
  /// GraphQL field of the item or list: "todolist", "todoSet".
  std::string_view name = {};
  RelationKind kind = RelationKind::fk;
  const Model* target = nullptr;
  /// `name` of the foreign key's column: of this model (fk) or of the target (related_set).
  std::string_view column = {};
  /// `name` of the same edge in the target; empty if it has none.
  std::string_view inverse = {};
  /// No field of the API (a private foreign key still has its target checked).
  bool is_private = false;
  /// The rows of a related_set.
  Selection rows = {};
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
  /// `name` of the key's column. (A composite key comes with its own span, in a later version of this contract.)
  std::string_view key = "id";
  /// In the order of the type spec.
  std::span<const Column> columns = {};
  std::span<const Relation> relations = {};
  std::span<const Unique> unique_together = {};

  /// The column of that GraphQL name, or null.
  const Column* find_column(std::string_view column_name) const;
  const Relation* find_relation(std::string_view relation_name) const;
  /// Index into `columns` of a column of this model.
  std::size_t index_of(const Column& column) const { return static_cast<std::size_t>(&column - columns.data()); }
  /// The key's column. Only for models that the binder has accepted.
  const Column& key_column() const { return *find_column(key); }
};

}  // namespace mw::db
