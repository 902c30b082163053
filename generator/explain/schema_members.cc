#include "generator/explain/schema_members.h"

#include <algorithm>

#include "generator/explain/schema_origins.h"
#include "generator/explain/terms.h"
#include "generator/schema/schema.h"

namespace moonwright::explain {

namespace {

const char* kind_of(schema::TypeKind kind) {
  switch (kind) {
    case schema::TypeKind::object:
      return "type";
    case schema::TypeKind::input:
      return "input type";
    case schema::TypeKind::enumeration:
      return "enum";
    case schema::TypeKind::scalar:
      return "scalar";
  }
  return "type";
}

/// Parentheses, colons and blanks are ways to write dots: `Query.todos(name:)`.
std::string normal_coordinate(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '(') {
      result += '.';
    } else if (c != ')' && c != ':' && c != ' ') {
      result += c;
    }
  }
  return result;
}

Explanation explanation_of(
    const rules::Understanding& understanding, const SchemaMember& member, const std::vector<SchemaMember>& all
) {
  Explanation result;
  result.what = member.coordinate;
  result.kind = member.kind;
  result.text = member.type;
  const SchemaMember* at = &member;
  // Follows at most from an argument to its field, from there to its type.
  for (int i = 0; i < 8 && !at->follows_from.empty(); ++i) {
    result.notes.push_back("follows from " + at->follows_from);
    const auto next = std::find_if(all.begin(), all.end(), [&](const SchemaMember& other) {
      return other.coordinate == at->follows_from;
    });
    if (next == all.end()) break;
    at = &*next;
  }
  add_origin(understanding, at->origin, result);
  add_rules_of_sentences(understanding, result);
  if (result.sentences.empty() && result.type_specs.empty())
    result.notes.push_back("belongs to every API that uses it; no sentence of its own");
  return result;
}

}  // namespace

std::vector<SchemaMember> schema_members(const api::Service& service) {
  const std::map<std::string, MemberOrigin> origins = schema_origins(service);
  std::vector<SchemaMember> result;
  const auto add =
      [&](const std::string& coordinate, const char* kind, const std::string& type, const std::string& owner) {
        SchemaMember member{coordinate, kind, type, {}, {}};
        const auto known = origins.find(coordinate);
        if (known != origins.end()) {
          member.origin = known->second.origin;
          member.follows_from = known->second.follows_from;
        } else if (origins.find(owner) != origins.end()) {
          member.follows_from = owner;
        }
        result.push_back(std::move(member));
      };
  for (const schema::Type& type : schema::derive(service).types) {
    add(type.name, kind_of(type.kind), {}, {});
    for (const schema::Field& field : type.fields) {
      const std::string coordinate = type.name + "." + field.name;
      add(coordinate, "field", field.type.text(), type.name);
      for (const schema::InputValue& argument : field.arguments)
        add(coordinate + "." + argument.name, "argument", argument.type.text(), coordinate);
    }
    for (const schema::InputValue& input : type.inputs)
      add(type.name + "." + input.name, "input field", input.type.text(), type.name);
    for (const schema::EnumValue& value : type.values) add(type.name + "." + value.name, "enum value", {}, type.name);
  }
  return result;
}

std::optional<Explanation> explain_member(
    const rules::Understanding& understanding, const api::Model& model, const std::string& coordinate
) {
  const std::string wanted = normal_coordinate(coordinate);
  for (const api::Service& service : model.services) {
    const std::vector<SchemaMember> members = schema_members(service);
    for (const SchemaMember& member : members) {
      if (member.coordinate == wanted) return explanation_of(understanding, member, members);
    }
  }
  return std::nullopt;
}

std::vector<std::string> coordinates(const api::Model& model) {
  std::vector<std::string> result;
  for (const api::Service& service : model.services) {
    for (const SchemaMember& member : schema_members(service)) result.push_back(member.coordinate);
  }
  return result;
}

}  // namespace moonwright::explain
