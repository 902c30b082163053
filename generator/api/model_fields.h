#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/graph/graph.h"
#include "generator/types/type_spec.h"

/// Fields, paths and conditions of the API model; see model.h.
namespace moonwright::api {

using types::Constant;
using types::Kind;

/// Position in a vector of `Service` or `Type`.
using Index = std::size_t;
inline constexpr Index none = static_cast<Index>(-1);

/// Why something is there. At least one of the two says something.
struct Origin {
  /// The sentence of the spec (and the rule, if a rule said it).
  graph::Origin said;
  /// The place in a type spec; an empty file if there is none.
  Place spec;
};

/// A GraphQL type as it is written: `[Todo!]!`.
struct TypeRef {
  /// Name of the innermost type.
  std::string name;
  /// `Todo!` or, of a list, `[...]!`.
  bool non_null = false;
  bool list = false;
  /// `[Todo!]`; lists of this API always have items that are not null.
  bool item_non_null = true;

  std::string text() const;
  friend bool operator==(const TypeRef&, const TypeRef&) = default;
};

struct EnumValue {
  /// As stored: "in-progress".
  std::string value;
  /// GraphQL name: "IN_PROGRESS"; `snake` for C++: "in_progress".
  std::string name;
  std::string snake;
  std::string description;
  std::string deprecated;
  std::string renamed_from;
  Place place;
};

struct Enum {
  /// GraphQL and C++ name: "TodoStatus"; `snake`: "todo_status".
  std::string name;
  std::string snake;
  std::vector<EnumValue> values;
  /// The type whose file declares it (the first that uses it); `none` for one of an inputs or outputs type spec.
  Index type = none;
  Origin origin;
};

enum class OnDelete { restrict, cascade, set_null };

/// `access` of LANGUAGE section 7, one list of rules ("anyone", "owner", "role:admin", ...) per deed. On a field, an
/// empty list says nothing; on a type the defaults are filled in.
struct Access {
  std::vector<std::string> read;
  std::vector<std::string> create;
  std::vector<std::string> update;
  std::vector<std::string> remove;
};

/// A column, a derived field, or an fk. Sets are `Set`.
struct Field {
  /// As in the type spec: "dueAt", "todolist".
  std::string name;
  /// Word: "due-at".
  std::string word;
  /// Name in answers and arguments: "dueAt"; of an fk that of the item ("todolist").
  std::string graphql_name;
  /// Of an fk, the name of its key in answers and arguments: "todolistId".
  std::string graphql_id_name;
  /// C++ member: "due_at", of an fk "todolist_id".
  std::string member;
  /// SQL column: "due_at", "todolist_id"; empty for derived fields.
  std::string column;
  Kind kind = Kind::string;
  /// What the column holds: `kind`, but for an fk the kind of the target's key and for a file `uuid`.
  Kind stored_kind = Kind::string;
  /// GraphQL name of the scalar or enum ("String", "TodoStatus", "ID"; of an fk that of its key).
  std::string scalar;
  /// Index into `Service::enums` for an enumeration (of an fk: for a key that is one).
  Index enumeration = none;

  /// NOT NULL in the table.
  bool required = false;
  /// Part of the key.
  bool key = false;
  bool is_private = false;
  bool read_only = false;
  bool write_only = false;
  bool immutable = false;
  bool secret = false;
  bool pii = false;
  /// A body in app/ computes it for a batch of rows from the columns `needs` (indexes into `Type::fields`).
  bool derived = false;
  std::vector<Index> needs;
  /// Stands in answers: neither private, write-only, secret nor a password.
  bool in_answers = true;
  /// `!` in answers: of the column (of an fk: `ownerId`), and of an fk's item.
  bool answer_non_null = false;
  bool item_non_null = false;

  bool unique = false;
  bool indexed = false;
  Constant default_value;
  /// `"onUpdate": "now"`, and `updatedAt` of timestamps.
  bool set_now_on_update = false;
  /// `createdAt`, `updatedAt`, `deletedAt`, `version`: added by a key of the type.
  bool automatic = false;
  std::optional<std::int64_t> min_length;
  std::optional<std::int64_t> max_length;
  std::string pattern;
  /// As written, so that decimals keep their digits; empty if there is none.
  std::string minimum;
  std::string maximum;
  std::optional<int> precision;
  std::optional<int> scale;
  std::optional<std::int64_t> max_bytes;
  std::vector<std::string> content_types;

  /// fk: index of the type it points to, and of the target's key field.
  Index target = none;
  Index target_key = none;
  OnDelete on_delete = OnDelete::restrict;
  /// fk: the set of the target that it makes (index into that type's `sets`); `none` if there is none.
  Index inverse = none;

  Access access;
  std::string description;
  std::string deprecated;
  std::string renamed_from;
  Origin origin;
};

/// A field reached from a type through fks: `["order", "customer", "name"]`.
struct Path {
  /// The type it begins at.
  Index type = none;
  /// Indexes of fk fields, each of the type that the one before points to; `["todolist"]` and `["todolist", "id"]`
  /// have none, since the fk's own column will do.
  std::vector<Index> fks;
  /// Index of the field in the type that the last fk points to.
  Index field = none;
  friend bool operator==(const Path&, const Path&) = default;
};

using types::Op;

/// A fixed condition: `"where": {"done": false}`.
struct Condition {
  Path path;
  Op op = Op::eq;
  Constant value;
};

struct OrderTerm {
  Index field = none;
  bool descending = false;
  friend bool operator==(const OrderTerm&, const OrderTerm&) = default;
};

enum class Paging { unpaged, offset, page, cursor };

/// Which rows a list (or item) answers, before its arguments have their say.
struct ListRules {
  std::vector<Condition> where;
  /// Without an `orderBy` argument; ends with the key's fields unless they stand in it.
  std::vector<OrderTerm> order;
  /// A fixed number of rows: no paging arguments.
  std::optional<int> limit;
  Paging paging = Paging::unpaged;
  int page_size = 100;
  int max_page_size = 1000;
};

}  // namespace moonwright::api
