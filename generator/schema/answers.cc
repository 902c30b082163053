#include "generator/schema/answers.h"

#include <array>
#include <utility>

#include "generator/schema/inputs.h"

namespace moonwright::schema {

namespace {

using api::TypeRef;

TypeRef one(std::string name, bool non_null) {
  return TypeRef{.name = std::move(name), .non_null = non_null};
}
TypeRef many(std::string name) {
  return TypeRef{.name = std::move(name), .non_null = true, .list = true};
}

Field simple(std::string name, TypeRef type, std::string description = {}) {
  Field field;
  field.name = std::move(name);
  field.type = std::move(type);
  field.description = std::move(description);
  return field;
}

Type object(std::string name, std::vector<Field> fields, std::string description = {}) {
  Type type;
  type.name = std::move(name);
  type.fields = std::move(fields);
  type.description = std::move(description);
  return type;
}

void add_field(const api::Service& service, const api::Field& from, Type& type) {
  if (!from.in_answers) return;
  if (from.kind != api::Kind::fk) {
    TypeRef of = from.kind == api::Kind::tags
                     ? TypeRef{.name = "String", .non_null = from.answer_non_null, .list = true}
                     : one(from.scalar, from.answer_non_null);
    Field field = simple(from.graphql_name, std::move(of), from.description);
    field.deprecated = from.deprecated;
    type.fields.push_back(std::move(field));
    return;
  }
  if (from.target == api::none) return;
  Field item =
      simple(from.graphql_name, one(service.types[from.target].graphql_name, from.item_non_null), from.description);
  item.deprecated = from.deprecated;
  type.fields.push_back(std::move(item));
  Field key = simple(from.graphql_id_name, one(from.scalar, from.answer_non_null));
  key.deprecated = from.deprecated;
  type.fields.push_back(std::move(key));
}

void add_set(const api::Service& service, const api::Set& from, Type& type) {
  if (!from.in_answers || from.target == api::none) return;
  const api::Type& target = service.types[from.target];
  const bool non_null = from.access.read.empty();
  Field field = simple(
      from.graphql_name, TypeRef{.name = target.graphql_name, .non_null = non_null, .list = true}, from.description
  );
  field.deprecated = from.deprecated;
  field.arguments = input_values(service, from.arguments);
  if (from.connection) field.type = one(target.pascal + "Connection", non_null);
  type.fields.push_back(field);
  if (!from.connection_beside) return;
  field.name += "Connection";
  field.type = one(target.pascal + "Connection", non_null);
  field.arguments = input_values(service, from.connection_arguments);
  type.fields.push_back(std::move(field));
}

}  // namespace

Type item_type(const api::Service& service, const api::Type& item) {
  Type type = object(item.graphql_name, {}, item.description);
  if (item.composite_key()) {
    type.fields.push_back(simple("id", one("ID", true), "The parts of the key, as the text of a JSON array."));
  }
  for (const api::Type::Member& member : item.members) {
    if (member.is_set)
      add_set(service, item.sets[member.index], type);
    else
      add_field(service, item.fields[member.index], type);
  }
  return type;
}

std::vector<Type> types_beside(const api::Type& item) {
  const std::string edge = item.pascal + "Edge";
  const std::string& node = item.graphql_name;
  const std::string key = item.key.size() == 1 ? item.fields[item.key.front()].scalar : "ID";
  std::vector<Type> result;
  result.push_back(object(
      item.pascal + "Connection",
      {
          simple("edges", many(edge)),
          simple("nodes", many(node)),
          simple("pageInfo", one("PageInfo", true)),
          simple("totalCount", one("Int", true)),
      }
  ));
  result.push_back(object(edge, {simple("cursor", one("String", true)), simple("node", one(node, true))}));
  result.push_back(object(
      item.pascal + "Change",
      {
          simple("seq", one("BigInt", true)),
          simple("operation", one("ChangeOperation", true)),
          simple("id", one(key, true)),
          simple("new", one(node, false)),
          simple("old", one(node, false)),
      }
  ));
  return result;
}

Type payload_type(const api::Payload& payload) {
  Type type = object(payload.name, {});
  for (const api::PayloadField& from : payload.fields) {
    Field field = simple(from.name, from.type, from.description);
    field.deprecated = from.deprecated;
    type.fields.push_back(std::move(field));
  }
  return type;
}

Type enum_type(const api::Enum& from) {
  Type type;
  type.kind = TypeKind::enumeration;
  type.name = from.name;
  for (const api::EnumValue& value : from.values) {
    type.values.push_back(EnumValue{
        .name = value.name, .description = value.description, .deprecated = value.deprecated});
  }
  return type;
}

std::vector<Type> shared_types() {
  std::vector<Type> result;
  result.push_back(object(
      "MutationError",
      {
          simple("code", one("String", true)),
          simple("field", one("String", false)),
          simple("message", one("String", true)),
      },
      "What the caller can mend; nothing was stored. `field` is the argument, or a path such as `products.3.price`."
  ));
  result.push_back(object(
      "PageInfo",
      {
          simple("hasNextPage", one("Boolean", true)),
          simple("hasPreviousPage", one("Boolean", true)),
          simple("startCursor", one("String", false)),
          simple("endCursor", one("String", false)),
      }
  ));
  result.push_back(object(
      "File",
      {
          simple("id", one("ID", true)),
          simple("name", one("String", true)),
          simple("contentType", one("String", true)),
          simple("size", one("BigInt", true)),
          simple("url", one("String", true)),
      }
  ));
  const auto add_enum = [&](const char* name, std::vector<EnumValue> values) {
    Type type;
    type.kind = TypeKind::enumeration;
    type.name = name;
    type.values = std::move(values);
    result.push_back(std::move(type));
  };
  add_enum("ChangeOperation", {{"CREATED", {}, {}}, {"UPDATED", {}, {}}, {"DELETED", {}, {}}});
  add_enum("OrderDirection", {{"ASC", {}, {}}, {"DESC", {}, {}}});
  constexpr std::array<std::pair<const char*, const char*>, 8> scalars{{
      {"BigInt", "A whole number of 64 bits, as text."},
      {"Bytes", "Bytes, in base64."},
      {"Date", "A day: 2024-01-31."},
      {"DateTime", "A moment as in RFC 3339, in UTC, to the microsecond."},
      {"Decimal", "An exact decimal number, as text."},
      {"JSON", "Any JSON value."},
      {"Time", "A time of day: 23:59:59."},
      {"Upload", "A file of a multipart request."},
  }};
  for (const auto& [name, description] : scalars) {
    Type type;
    type.kind = TypeKind::scalar;
    type.name = name;
    type.description = description;
    result.push_back(std::move(type));
  }
  return result;
}

}  // namespace moonwright::schema
