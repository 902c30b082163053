#pragma once

#include <string>
#include <vector>

#include "generator/api/model_fields.h"
#include "generator/api/model_inputs.h"

/// Types and their relations in the API model; see model.h.
namespace moonwright::api {

/// A table of keys, of a `manyToMany` without a type of its own.
struct JoinTable {
  std::string name;
  /// The two types and the columns that point to their keys; the pair is the table's key. Deleting either row deletes
  /// the pair.
  Index left = none;
  Index right = none;
  std::string left_column;
  std::string right_column;
  Origin origin;
};

enum class SetKind {
  /// Rows of the target whose fk points here.
  inverse,
  /// Through a `JoinTable` without type.
  join_table,
  /// Through a type with fks to both sides.
  through,
  /// The own fk as a list of at most one; no arguments.
  via,
};

/// A list field of a type: a relatedSet or manyToMany, declared or automatic.
struct Set {
  /// "todoSet".
  std::string name;
  std::string word;
  std::string graphql_name;
  /// C++ name: "todo_set".
  std::string member;
  SetKind kind = SetKind::inverse;
  Index target = none;
  /// inverse: the target's fk. via: the own fk. through: the fk of `through` that points here.
  Index field = none;
  /// through: the type in between and its fk to the target.
  Index through = none;
  Index through_target_field = none;
  /// join_table: index into `Service::join_tables`; whether this type is its left side.
  Index join_table = none;
  bool left = true;
  /// The set of the target that is its inverse (join_table, through); `none` if there is none.
  Index inverse = none;
  /// As an argument of forms: "tagIds", for a manyToMany that is declared here without `through`; else empty.
  std::string ids_name;
  bool required = false;
  bool in_answers = true;
  bool in_forms = false;
  bool automatic = false;
  /// The answer is a connection; with pagination `both` there are two fields, and the connection is
  /// `<graphql_name>Connection`.
  bool connection = false;
  bool connection_beside = false;
  std::vector<Argument> arguments;
  /// Arguments of the connection beside.
  std::vector<Argument> connection_arguments;
  ListRules rows;
  Access access;
  std::string description;
  std::string deprecated;
  Origin origin;
};

struct IndexSpec {
  /// Indexes into `Type::fields`.
  std::vector<Index> fields;
  bool unique = false;
  std::vector<Condition> where;
  Place place;
};

struct RenamedOrDropped {
  std::string renamed_from;
  std::vector<std::string> drop;
  std::vector<std::string> allow;
};

/// An item of the spec: a table and an object type.
struct Type {
  /// Word: "order-line"; "OrderLine"; "order_line" (files, members); "orderLine".
  std::string word;
  std::string pascal;
  std::string snake;
  std::string camel;
  /// Word of many: "order-lines" (a singular that is its own plural: "sheep-list").
  std::string plural;
  /// Name of the object type, `graphqlName` heeded. TodoForm, TodoFilter and the like go by `pascal`.
  std::string graphql_name;
  /// "order_lines" unless `table` says otherwise: the snake form of the item's word.
  std::string table;
  Index module = none;
  std::vector<Field> fields;
  std::vector<Set> sets;
  /// Answers in the order of the type spec: fields and sets mixed.
  struct Member {
    bool is_set = false;
    Index index = none;
  };
  std::vector<Member> members;
  /// Fields of the key; one unless it is composite.
  std::vector<Index> key;
  /// A composite key answers `id: ID!`, the JSON array of its parts as texts.
  bool composite_key() const { return key.size() > 1; }
  /// Each a list of fields; also of fields that are `unique` themselves.
  std::vector<std::vector<Index>> unique;
  std::vector<IndexSpec> indexes;
  /// The field that names an item to people; `none` if no one says.
  Index display = none;
  /// The field of `sorted`, and what rows of one list have in common; without the latter all rows are one list.
  Index sorted = none;
  std::vector<Index> sorted_within;
  Index owner = none;
  Index tenant = none;
  Index version = none;
  Index deleted_at = none;
  bool timestamps = false;
  bool history = false;
  /// Table of its audits.
  std::string history_table() const { return table + "_history"; }
  /// Deleting a row takes more than the database does by itself: rows around it are kept, counted or recorded.
  bool deletion_spreads = false;
  bool enforced_by_database = false;
  /// Default order, paging and sizes of its lists.
  ListRules rows;
  Access access;
  RenamedOrDropped migration;
  std::string description;
  std::string deprecated;
  /// Where its type spec begins (an empty file: the default one), and the first sentence about it.
  Origin origin;
};

}  // namespace moonwright::api
