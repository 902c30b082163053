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

Index Context::type_of(std::string_view word) const {
  const auto found = type_by_pascal.find(pascal_case(word));
  return found == type_by_pascal.end() ? none : found->second;
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
    case Kind::uuid: return "ID";
    case Kind::id: return id_is_int ? "Int" : "ID";
    case Kind::boolean: return "Boolean";
    case Kind::int32: return "Int";
    case Kind::bigint: return "BigInt";
    case Kind::float64: return "Float";
    case Kind::decimal: return "Decimal";
    case Kind::date: return "Date";
    case Kind::time: return "Time";
    case Kind::datetime: return "DateTime";
    case Kind::json: return "JSON";
    case Kind::bytes: return "Bytes";
    case Kind::file:
    case Kind::image: return "File";
    default: return "String";
  }
}

std::string key_scalar(const Type& type) {
  if (type.key.size() != 1) return "ID";
  return type.fields[type.key.front()].scalar;
}

TypeRef named(std::string name, bool non_null) { return TypeRef{.name = std::move(name), .non_null = non_null}; }

TypeRef list_of(std::string name, bool non_null) {
  return TypeRef{.name = std::move(name), .non_null = non_null, .list = true};
}

std::string capital(std::string_view text) {
  std::string result(text);
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') result[0] = static_cast<char>(result[0] - 'a' + 'A');
  return result;
}

const Place& place_of(const Origin& origin) { return origin.spec.file.empty() ? origin.said.place : origin.spec; }

Origin from_spec(const Place& place, const Origin& said) { return Origin{.said = said.said, .spec = place}; }

}  // namespace moonwright::api
