#include "runtime/app/schema_check.h"

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

bool is_argument(std::string_view name, const db::Selection& selection) {
  for (const db::Argument& argument : selection.arguments) {
    if (argument.name == name) return true;
  }
  // `api.tokenArgument`, which authentication reads.
  return name == "token" || is_paging(name, selection);
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

void check_arguments(
    std::string_view place, const graphql::Field& field, const db::Selection& selection, Problems& problems
) {
  for (const db::Argument& argument : selection.arguments) {
    if (field.arguments.find(argument.name) != nullptr) continue;
    problems.push_back(std::string(place) + ": the schema has no argument \"" + std::string(argument.name) + "\"");
  }
  for (const graphql::InputValue& argument : field.arguments) {
    if (is_argument(argument.name, selection)) continue;
    problems.push_back(std::string(place) + ": the table has no argument \"" + argument.name + "\"");
  }
}

}  // namespace mw::app
