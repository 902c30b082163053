#include "generator/api/context.h"

#include <utility>

#include "generator/base/names.h"

namespace moonwright::api {

Index Context::field_of(Index type, const std::string& name) const {
  const auto found = notes[type].field_by_name.find(name);
  return found == notes[type].field_by_name.end() ? none : found->second;
}

Index Context::set_of(Index type, const std::string& name) const {
  const auto found = notes[type].set_by_name.find(name);
  return found == notes[type].set_by_name.end() ? none : found->second;
}

const types::FieldSpec* Context::property_of(Index type, const std::string& name) const {
  const auto found = notes[type].property_by_name.find(name);
  return found == notes[type].property_by_name.end() ? nullptr : &notes[type].spec.properties[found->second];
}

Index Context::type_of(std::string_view word) const {
  const auto found = type_by_pascal.find(pascal_case(word));
  return found == type_by_pascal.end() ? none : found->second;
}

std::vector<ItemUse> Context::uses(Index operation, std::string_view verb) const {
  std::vector<ItemUse> result;
  for (const graph::Relation* relation : graph.from(operations[operation].resource->id, verb)) {
    const graph::Resource& item = graph.at(relation->object);
    if (item.tag != "item") continue;
    ItemUse use;
    use.type = type_of(item.data);
    use.name = kebab_case(item.name);
    use.word = kebab_case(item.data);
    use.list = item.variant == "list";
    use.order = static_cast<std::size_t>(relation - graph.relations.data());
    use.origin.said = relation->origin;
    bool known = use.type == none;
    for (const ItemUse& other : result)
      known = known || (other.type == use.type && other.name == use.name && other.list == use.list);
    if (!known) result.push_back(std::move(use));
  }
  return result;
}

std::string ItemUse::item_word() const {
  return name.empty() ? word : name + "-" + word;
}

void Context::error(Code code, const Place& place, std::string message, std::string fix) {
  diagnostics.error(code, place, std::move(message), std::move(fix));
}

void Context::clash(
    Code code, const Place& place, std::string message, std::string fix, const Place& other, std::string what
) {
  diagnostics.add(Diagnostic{
      .code = code,
      .message = std::move(message),
      .place = place,
      .fix = std::move(fix),
      .pointer = {},
      .related = {{std::move(what), other}},
  });
}

std::string scalar_of(Kind kind, bool id_is_int) {
  switch (kind) {
    case Kind::uuid:
      return "ID";
    case Kind::id:
      return id_is_int ? "Int" : "ID";
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
    case Kind::file:
    case Kind::image:
      return "File";
    default:
      return "String";
  }
}

std::string key_scalar(const Type& type) {
  if (type.key.size() != 1) return "ID";
  return type.fields[type.key.front()].scalar;
}

TypeRef named(std::string name, bool non_null) {
  return TypeRef{.name = std::move(name), .non_null = non_null};
}

TypeRef list_of(std::string name, bool non_null) {
  return TypeRef{.name = std::move(name), .non_null = non_null, .list = true};
}

std::string capital(std::string_view text) {
  std::string result(text);
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') result[0] = static_cast<char>(result[0] - 'a' + 'A');
  return result;
}

const Place& place_of(const Origin& origin) {
  return origin.spec.file.empty() ? origin.said.place : origin.spec;
}

Origin from_spec(const Place& place, const Origin& said) {
  // A default type spec has the place of its sentence.
  const bool of_a_file = !place.file.empty() && !(place == said.said.place);
  return Origin{.said = said.said, .spec = of_a_file ? place : said.spec};
}

}  // namespace moonwright::api
