#pragma once

#include <string>
#include <vector>

#include "generator/api/model.h"

/// The GraphQL schema of a service, as data.
namespace moonwright::schema {

/// An argument, or a field of an input type.
struct InputValue {
  std::string name;
  api::TypeRef type;
  /// As GraphQL prints it; empty if there is none.
  std::string default_value;
  std::string description;
  std::string deprecated;
};

struct Field {
  std::string name;
  std::vector<InputValue> arguments;
  api::TypeRef type;
  std::string description;
  std::string deprecated;
};

struct EnumValue {
  std::string name;
  std::string description;
  std::string deprecated;
};

enum class TypeKind { object, input, enumeration, scalar };

struct Type {
  TypeKind kind = TypeKind::object;
  std::string name;
  std::string description;
  /// Of an object.
  std::vector<Field> fields;
  /// Of an input type.
  std::vector<InputValue> inputs;
  /// Of an enum.
  std::vector<EnumValue> values;
};

/// Types in the order of reading: Query, Mutation, Subscription, then the types of the spec in its order, each followed
/// by what belongs to it, then payloads, shared types and scalars. Only what is reachable from the root fields.
struct Schema {
  std::vector<Type> types;
};

/// Empty if the service has no root field.
Schema derive(const api::Service& service);

/// Which descriptions the printed text has. `of_types`: not those of fields, arguments and enum values, which makes a
/// text that reads (and compares) line by line.
enum class Descriptions { all, of_types };

/// Text of the schema, in GraphQL's schema definition language. Deterministic; empty for an empty schema.
std::string print(const Schema& schema, Descriptions descriptions = Descriptions::all);

}  // namespace moonwright::schema
