#include "runtime/app/schema_check.h"

#include <algorithm>
#include <array>

#include "runtime/app/bound_filter.h"

namespace mw::app {
namespace {

using db::Kind;

bool is_paging(std::string_view name, const db::Selection& selection) {
  if (selection.limit > 0) return false;
  switch (selection.paging.kind) {
    case db::PagingKind::none:
      return false;
    case db::PagingKind::offset:
      return name == "limit" || name == "offset";
    case db::PagingKind::page:
      return name == "limit" || name == "page";
    case db::PagingKind::cursor:
      return name == "first" || name == "after" || name == "last" || name == "before";
  }
  return false;
}

bool has_filter(const db::Selection& selection) {
  return selection.filter_by != db::FilterBy::listed || !selection.filter.empty();
}

bool is_argument(std::string_view name, const db::Selection& selection) {
  for (const db::Argument& argument : selection.arguments) {
    if (argument.name == name) return true;
  }
  if (name == "filter" && has_filter(selection)) return true;
  if (name == "orderBy" && !selection.order_by.empty()) return true;
  // `api.tokenArgument`, which authentication reads.
  return name == "token" || is_paging(name, selection);
}

using Names = std::vector<std::string_view>;

bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Names that one side has and the other has not.
void compare_names(std::string_view place, const Names& table, const Names& schema, Problems& problems) {
  for (const std::string_view name : table) {
    if (!has(schema, name)) problems.push_back(std::string(place) + "." + std::string(name) + ": the schema lacks it");
  }
  for (const std::string_view name : schema) {
    if (!has(table, name)) problems.push_back(std::string(place) + "." + std::string(name) + ": the table lacks it");
  }
}

void missing_argument(std::string_view place, std::string_view name, Problems& problems) {
  problems.push_back(std::string(place) + ": the schema has no argument \"" + std::string(name) + "\"");
}

/// The columns that a typed filter takes.
Names filter_names(const db::Model& model, const db::Selection& selection) {
  if (selection.filter_by == db::FilterBy::listed) return {selection.filter.begin(), selection.filter.end()};
  Names names;
  for (const db::Column& column : model.columns) {
    if (can_be_filtered(column)) names.push_back(column.name);
  }
  return names;
}

void check_filter(
    std::string_view place,
    const graphql::Field& field,
    const db::Model& model,
    const db::Selection& selection,
    Problems& problems
) {
  if (!has_filter(selection)) return;
  const graphql::InputValue* argument = field.arguments.find("filter");
  if (argument == nullptr) return missing_argument(place, "filter", problems);
  const graphql::InputObjectType* type = graphql::as_input_object(argument->type.named());
  const bool json = selection.filter_by == db::FilterBy::json;
  if (json != (type == nullptr)) {
    problems.push_back(
        std::string(place) + ".filter: the table says " + (json ? "JSON" : "a filter type") + ", the schema " +
        graphql::to_string(argument->type)
    );
  }
  if (json || type == nullptr) return;
  Names schema;
  for (const graphql::InputValue& member : type->fields) {
    if (member.name != "and" && member.name != "or" && member.name != "not") schema.push_back(member.name);
  }
  compare_names(std::string(place) + ".filter", filter_names(model, selection), schema, problems);
}

void check_order_by(
    std::string_view place, const graphql::Field& field, const db::Selection& selection, Problems& problems
) {
  if (selection.order_by.empty()) return;
  const graphql::InputValue* argument = field.arguments.find("orderBy");
  if (argument == nullptr) return missing_argument(place, "orderBy", problems);
  const graphql::InputObjectType* type = graphql::as_input_object(argument->type.named());
  const graphql::InputValue* by = type == nullptr ? nullptr : type->fields.find("field");
  const graphql::EnumType* fields = by == nullptr ? nullptr : graphql::as_enum(by->type.named());
  Names table;
  Names schema;
  for (const db::OrderField& order : selection.order_by) table.push_back(order.name);
  if (fields != nullptr) {
    for (const graphql::EnumValue& value : fields->values) schema.push_back(value.name);
  }
  compare_names(std::string(place) + ".orderBy", table, schema, problems);
}

}  // namespace

std::string_view graphql_type_of(const db::Column& column) {
  switch (column.kind) {
    case Kind::uuid:
    case Kind::id:
      return "ID";
    case Kind::boolean:
      return "Boolean";
    case Kind::int32:
      return "Int";
    case Kind::bigint:
      return "BigInt";
    case Kind::float64:
      return "Float";
    case Kind::decimal:
      return "Decimal";
    case Kind::date:
      return "Date";
    case Kind::time:
      return "Time";
    case Kind::datetime:
      return "DateTime";
    case Kind::json:
      return "JSON";
    case Kind::bytes:
      return "Bytes";
    case Kind::enumeration:
      return column.enumeration == nullptr ? "an enum" : column.enumeration->name;
    default:
      return "String";
  }
}

void check_column(const db::Model& model, const db::Column& column, const graphql::Field& field, Problems& problems) {
  const std::string place = std::string(model.name) + "." + std::string(column.name);
  const std::string_view expected = graphql_type_of(column);
  const graphql::TypeRef type = field.type.nullable();
  const std::string& found = type.named()->name;
  const bool is_list = column.kind == Kind::tags;
  const bool integer_id = column.kind == Kind::id && found == "Int";
  if (type.is_list() != is_list || (found != expected && !integer_id)) {
    problems.push_back(
        place + ": the table says " + (is_list ? "[String!]" : std::string(expected)) + ", the schema " +
        graphql::to_string(field.type)
    );
  }
  if (field.type.is_non_null() && !column.required) {
    problems.push_back(
        place + ": can be null in the table, but is " + graphql::to_string(field.type) + " in the schema"
    );
  }
}

void check_answer(
    std::string_view place, const graphql::Field& field, std::string_view type_name, bool is_list, Problems& problems
) {
  const graphql::TypeRef type = field.type.nullable();
  if (type.is_list() == is_list && type.named()->name == type_name) return;
  problems.push_back(
      std::string(place) + ": the table says " + (is_list ? "a list of " : "an item of ") + std::string(type_name) +
      ", the schema " + graphql::to_string(field.type)
  );
}

void check_connection(
    std::string_view place, const graphql::Field& field, std::string_view type_name, Problems& problems
) {
  const graphql::ObjectType* type = graphql::as_object(field.type.named());
  const graphql::Field* nodes = type == nullptr ? nullptr : type->fields().find("nodes");
  if (nodes == nullptr || field.type.nullable().is_list() || nodes->type.named()->name != type_name) {
    problems.push_back(
        std::string(place) + ": the table says a connection of " + std::string(type_name) + ", the schema " +
        graphql::to_string(field.type)
    );
    return;
  }
  constexpr std::array<std::string_view, 3> others{"edges", "pageInfo", "totalCount"};
  for (const std::string_view name : others) {
    if (type->fields().find(name) == nullptr) {
      problems.push_back(type->name + "." + std::string(name) + ": the schema lacks it");
    }
  }
}

void check_arguments(
    std::string_view place,
    const graphql::Field& field,
    const db::Model& model,
    const db::Selection& selection,
    Problems& problems
) {
  for (const db::Argument& argument : selection.arguments) {
    if (field.arguments.find(argument.name) != nullptr) continue;
    missing_argument(place, argument.name, problems);
  }
  check_filter(place, field, model, selection, problems);
  check_order_by(place, field, selection, problems);
  for (const graphql::InputValue& argument : field.arguments) {
    if (is_argument(argument.name, selection)) continue;
    problems.push_back(std::string(place) + ": the table has no argument \"" + argument.name + "\"");
  }
}

}  // namespace mw::app
