#pragma once

#include <string>
#include <vector>

#include "generator/api/model_fields.h"

/// Arguments and input types of the API model; see model.h.
namespace moonwright::api {

/// What an argument (or field of an input type) does.
enum class Meaning {
  /// Rows whose `path` stands in relation `op` to the value. Absent or null: does not filter, unless it is required.
  filter_by,
  /// A field of a stored item (`step`, `field`), or of the item of the form that it is in. An fk takes a key.
  form_field,
  /// The keys that a manyToMany of a stored item shall have (`step`, `set`): the whole set.
  form_set,
  /// The item's version as the caller knows it (`step`).
  version,
  /// A list of items to store (`step`): a list of the input type `input`.
  form_list,
  /// Keys of rows to delete (`step`); of a composite key the texts of its `id`.
  ids,
  /// One form of a type, nothing stored (`input`).
  form,
  /// `filter: TodoFilter` (`input`).
  filter,
  /// `filter: JSON`: equality on public fields.
  json_filter,
  /// `orderBy: [TodoOrderBy!]` (`input`).
  order_by,
  limit,
  offset,
  page,
  first,
  after,
  last,
  before,
  token,
  /// `input: BarInput!` (`input`): its fields are the arguments proper.
  wrapper,
  /// Of a hand-written operation: only its body knows.
  declared,
  /// In a filter type: `and`, `or` (lists) and `not` of the filter itself; a field's own filter is `filter_field`.
  filter_and,
  filter_or,
  filter_not,
  filter_field,
  /// In a scalar's filter type: `op`.
  filter_op,
  /// In an order type.
  order_field,
  order_direction,
  /// Arguments of the account mutations; `name` says which.
  account,
};

struct Argument {
  /// GraphQL name: "todolistName"; C++ name "todolist_name".
  std::string name;
  std::string snake;
  TypeRef type;
  /// Kind of the value (of a list: of its elements); `form` for input types.
  Kind kind = Kind::string;
  /// Index into `Service::enums`, of an enumeration.
  Index enumeration = none;
  Meaning meaning = Meaning::declared;
  /// Printed in the schema; GraphQL's default.
  Constant default_value;

  Path path;
  Op op = Op::eq;
  /// Index into `Mutation::steps`; `none` for a received item that is not stored and inside shared form types.
  Index step = none;
  /// Index into the item type's `fields` (form_field, filter_field, version).
  Index field = none;
  /// Index into the item type's `sets` (form_set).
  Index set = none;
  /// The item type that `field` and `set` speak of; the target of ids and declared id lists.
  Index item_type = none;
  /// Index into `Service::inputs`.
  Index input = none;
  std::string description;
  std::string deprecated;
  Origin origin;
};

enum class InputKind { form, filter, scalar_filter, order_by, wrapper };

/// An input object type of the schema.
struct Input {
  InputKind kind = InputKind::form;
  /// "TodoForm", "TodoFilter", "StringFilter", "TodoOrderBy", "BarInput".
  std::string name;
  /// The item type of forms, filters and orders.
  Index type = none;
  std::vector<Argument> fields;
  /// filter: `"filterBy": "all"`, every field that can be compared.
  bool all_fields = false;
  /// order_by: fields that one can order by, and the enum's name "TodoOrderByField" with a value per field.
  std::vector<Index> order_fields;
  std::string order_enum;
  std::vector<std::string> order_names;
  Origin origin;
};

}  // namespace moonwright::api
