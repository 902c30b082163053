#include "runtime/graphql/type/introspection.h"

#include <array>

#include "runtime/graphql/language/directive_location.h"
#include "runtime/graphql/language/parser.h"

namespace mw::graphql {
namespace {

struct FieldRow {
  std::string_view type;
  std::string_view name;
  std::string_view result;
  bool include_deprecated;  // has the argument of that name
  std::string_view description;
};

constexpr std::array<FieldRow, 38> rows = {{
    {"__Schema", "description", "String", false, "The description of the schema."},
    {"__Schema", "types", "[__Type!]!", false, "Every type of this service."},
    {"__Schema", "queryType", "__Type!", false, "The type that queries start from."},
    {"__Schema", "mutationType", "__Type", false, "The type that mutations start from, if there are any."},
    {"__Schema", "subscriptionType", "__Type", false, "The type that subscriptions start from, if there are any."},
    {"__Schema", "directives", "[__Directive!]!", false, "Every directive of this service."},

    {"__Type", "kind", "__TypeKind!", false, "Which of the members below are given."},
    {"__Type", "name", "String", false, "Null for lists and non-null types."},
    {"__Type", "description", "String", false, ""},
    {"__Type", "specifiedByURL", "String", false, "Where a custom scalar is specified."},
    {"__Type", "fields", "[__Field!]", true, "For objects and interfaces."},
    {"__Type", "interfaces", "[__Type!]", false, "For objects and interfaces."},
    {"__Type", "possibleTypes", "[__Type!]", false, "For interfaces and unions."},
    {"__Type", "enumValues", "[__EnumValue!]", true, "For enums."},
    {"__Type", "inputFields", "[__InputValue!]", true, "For input objects."},
    {"__Type", "ofType", "__Type", false, "For lists and non-null types."},
    {"__Type", "isOneOf", "Boolean", false, "For input objects: exactly one field must be given."},

    {"__Field", "name", "String!", false, ""},
    {"__Field", "description", "String", false, ""},
    {"__Field", "args", "[__InputValue!]!", true, ""},
    {"__Field", "type", "__Type!", false, ""},
    {"__Field", "isDeprecated", "Boolean!", false, ""},
    {"__Field", "deprecationReason", "String", false, ""},

    {"__InputValue", "name", "String!", false, ""},
    {"__InputValue", "description", "String", false, ""},
    {"__InputValue", "type", "__Type!", false, ""},
    {"__InputValue", "defaultValue", "String", false, "The default as a GraphQL value."},
    {"__InputValue", "isDeprecated", "Boolean!", false, ""},
    {"__InputValue", "deprecationReason", "String", false, ""},

    {"__EnumValue", "name", "String!", false, ""},
    {"__EnumValue", "description", "String", false, ""},
    {"__EnumValue", "isDeprecated", "Boolean!", false, ""},
    {"__EnumValue", "deprecationReason", "String", false, ""},

    {"__Directive", "name", "String!", false, ""},
    {"__Directive", "description", "String", false, ""},
    {"__Directive", "isRepeatable", "Boolean!", false, "Whether it may stand several times at one place."},
    {"__Directive", "locations", "[__DirectiveLocation!]!", false, ""},
    {"__Directive", "args", "[__InputValue!]!", true, ""},
}};

constexpr std::array<std::string_view, 8> type_kinds = {
    "SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT", "LIST", "NON_NULL"};

TypeRef type_of(const ast::Type& node, const FindType& find) {
  if (node.kind == ast::Kind::named_type) return TypeRef(find(node.name.value));
  const TypeRef inner = type_of(*node.of, find);
  return node.kind == ast::Kind::list_type ? inner.list_of() : inner.non_null();
}

TypeRef type_of(std::string_view text, const FindType& find) {
  const ParseResult parsed = parse_type(std::string(text));
  return type_of(ast::as<ast::Type>(*parsed.document->root), find);
}

Field make_field(const FieldRow& row, const FindType& find) {
  Field field;
  field.name = row.name;
  if (!row.description.empty()) field.description = std::string(row.description);
  field.type = type_of(row.result, find);
  if (row.include_deprecated) {
    InputValue argument;
    argument.name = "includeDeprecated";
    argument.type = TypeRef(find("Boolean"));
    argument.default_value = Value(false);
    field.arguments.append(std::move(argument));
  }
  return field;
}

template <class Names>
std::unique_ptr<NamedType> make_enum(std::string name, std::string description, const Names& values) {
  auto type = std::make_unique<EnumType>(std::move(name));
  type->description = std::move(description);
  for (const std::string_view value : values) type->values.append({std::string(value), {}, {}, nullptr});
  return type;
}

std::unique_ptr<NamedType> make_object(std::string name, std::string description) {
  auto type = std::make_unique<ObjectType>(std::move(name));
  type->description = std::move(description);
  return type;
}

}  // namespace

std::vector<std::unique_ptr<NamedType>> make_introspection_types() {
  std::vector<std::unique_ptr<NamedType>> types;
  types.push_back(make_object("__Schema", "What a service can do: its types, directives and root operations."));
  types.push_back(make_object("__Directive", "A directive and where it may stand."));
  types.push_back(make_enum("__DirectiveLocation", "A place where a directive may stand.", directive_locations()));
  types.push_back(make_object("__Type", "A named type, or a list or non-null form of one."));
  types.push_back(make_object("__Field", "A field of an object or interface."));
  types.push_back(make_object("__InputValue", "An argument, or a field of an input object."));
  types.push_back(make_object("__EnumValue", "One of the values of an enum."));
  types.push_back(make_enum("__TypeKind", "Which kind a `__Type` is of.", type_kinds));
  return types;
}

void link_introspection_types(const FindType& find) {
  for (const FieldRow& row : rows) {
    static_cast<ObjectType*>(find(row.type))->fields().append(make_field(row, find));
  }
}

std::vector<Field> make_meta_fields(const FindType& find) {
  std::vector<Field> fields;
  fields.push_back(make_field({"", "__typename", "String!", false, "The name of the object's type."}, find));
  fields.back().meta = MetaField::type_name;
  fields.push_back(make_field({"", "__schema", "__Schema!", false, "The type system of this service."}, find));
  fields.back().meta = MetaField::schema;
  fields.push_back(make_field({"", "__type", "__Type", false, "A type by its name."}, find));
  fields.back().meta = MetaField::type;
  InputValue name;
  name.name = "name";
  name.type = TypeRef(find("String")).non_null();
  fields.back().arguments.append(std::move(name));
  for (Field& field : fields) field.arguments.seal();
  return fields;
}

std::string_view type_kind_name(TypeKind kind) {
  return type_kinds[static_cast<std::size_t>(kind)];
}

}  // namespace mw::graphql
