#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/types/kind.h"

/// A type spec as its author wrote it, checked by itself but not yet against other types (LANGUAGE section 4).
namespace moonwright::types {

/// Which of the four kinds of files a type spec is.
enum class Role { item, form, inputs, outputs };

/// Where each key stands that the author wrote; tells also whether he wrote it.
using Places = std::map<std::string, Place, std::less<>>;

struct Name {
  std::string text;
  Place place;
};

/// A field or a path through fks: `["todolist", "name"]`, `"todolist.name"`.
struct PathText {
  std::vector<std::string> parts;
  Place place;
  std::string text() const;
};

struct OrderText {
  std::string field;
  bool descending = false;
  Place place;
};

enum class Op { eq, in, lt, lte, gt, gte, contains, starts_with, ends_with, is_null };

/// "startsWith"; nothing for an unknown word.
std::optional<Op> op_of(std::string_view word);
std::string_view word_of(Op op);
const std::vector<std::string>& op_words();

struct WhereText {
  PathText path;
  Op op = Op::eq;
  Constant value;
  Place place;
};

/// `where`, `orderBy` and `limit` of a named use or an output.
struct Fixed {
  std::vector<WhereText> where;
  std::optional<std::vector<OrderText>> order_by;
  std::optional<int> limit;
};

struct EnumValueSpec {
  std::string value;
  /// As given, or made from the value.
  std::string name;
  std::string description;
  std::string deprecated;
  std::string renamed_from;
  Place place;
};

/// `access` of LANGUAGE section 7: rules per deed; empty where nothing is said.
struct AccessSpec {
  std::vector<Name> read;
  std::vector<Name> create;
  std::vector<Name> update;
  std::vector<Name> remove;
};

struct FieldSpec {
  std::string name;
  /// Of the property's name.
  Place place;
  Places places;
  /// Nothing if `type` is left out (allowed in inputs and outputs alone).
  std::optional<Kind> kind;
  std::string target;
  std::string description;
  std::string deprecated;
  std::string graphql_name;
  std::string column;
  Constant default_value;
  bool on_update_now = false;
  bool unique = false;
  bool index = false;
  std::optional<std::int64_t> min_length;
  std::optional<std::int64_t> max_length;
  std::string pattern;
  /// As written.
  std::string minimum;
  std::string maximum;
  std::optional<int> precision;
  std::optional<int> scale;
  std::optional<std::int64_t> max_bytes;
  std::vector<std::string> content_types;
  std::vector<EnumValueSpec> enum_values;
  std::string enum_name;
  /// "cascade", "setNull", "restrict" or empty.
  std::string on_delete;
  bool has_related_set = true;
  std::string related_name;
  std::string through;
  std::string of;
  std::string via;
  std::string renamed_from;
  bool is_private = false;
  bool read_only = false;
  bool write_only = false;
  bool immutable = false;
  bool secret = false;
  bool pii = false;
  bool derived = false;
  std::vector<Name> needs;
  AccessSpec access;
  /// Inputs alone.
  PathText path;
  Op op = Op::eq;
  std::vector<Name> related_outputs;
  /// Outputs alone.
  Fixed fixed;

  bool has(std::string_view word) const { return places.find(word) != places.end(); }
  /// Of the key if it is written, else of the field.
  Place at(std::string_view word) const;
};

struct IndexText {
  std::vector<Name> fields;
  std::vector<WhereText> where;
  bool unique = false;
  Place place;
};

enum class FilterBy { nothing, fields, all, json };
enum class Pagination { offset, page, cursor, both, none };

struct TypeSpec {
  Role role = Role::item;
  /// The file's stem: "TodoList".
  std::string name;
  /// As places name it; empty for a type spec that no file holds.
  std::string file;
  /// Of the whole.
  Place place;
  Places places;
  /// "default" in inputs and outputs; bases of items are merged already.
  bool extends_default = false;

  std::string description;
  std::string deprecated;
  std::string plural;
  std::string table;
  std::string graphql_name;
  std::vector<Name> key;
  std::vector<Name> required;
  std::vector<Name> is_private;
  std::vector<Name> read_only;
  std::vector<Name> write_only;
  std::vector<Name> immutable;
  std::vector<PathText> query_item_by;
  std::vector<PathText> query_items_by;
  FilterBy filter_by = FilterBy::nothing;
  std::vector<Name> filter_fields;
  std::vector<OrderText> order_by;
  std::map<std::string, Fixed> named;
  Pagination pagination = Pagination::offset;
  int page_size = 100;
  int max_page_size = 1000;
  std::optional<Name> display_item_by;
  std::vector<std::vector<Name>> unique;
  std::vector<IndexText> indexes;
  bool timestamps = false;
  bool soft_delete = false;
  bool version = false;
  bool history = false;
  std::optional<Name> sorted;
  std::optional<Name> owner;
  std::optional<Name> tenant;
  AccessSpec access;
  bool enforced_by_database = false;
  std::vector<Name> login;
  std::optional<Name> roles;
  std::string renamed_from;
  std::vector<Name> drop;
  std::vector<Name> allow;
  /// Inputs: "flat", "input" or empty. Outputs: "payload", "plain" or empty.
  std::string style;
  std::string result;
  /// In the order of the file.
  std::vector<FieldSpec> properties;

  bool has(std::string_view word) const { return places.find(word) != places.end(); }
  Place at(std::string_view word) const;
  const FieldSpec* property(std::string_view name) const;
};

}  // namespace moonwright::types
